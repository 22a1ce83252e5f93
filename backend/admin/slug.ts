/**
 * A name in an address, made from a title: "Gång- och cykelvägar" → "gang-och-cykelvagar". A taken one gets a
 * number; `fallback` stands in for titles without any letter that could be used.
 */
export function toSlug(
  title: string,
  fallback: string,
  isTaken: (slug: string) => boolean = () => false,
  longest = 60,
): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replace(/[^a-z0-9]+/g, '-')
  const slug = cut(plain, longest)
  const base = slug.length >= 2 ? slug : fallback
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`
    const candidate = cut(base, longest - suffix.length) + suffix
    if (!isTaken(candidate)) return candidate
  }
}

const cut = (text: string, length: number) => text.replace(/^-+/, '').slice(0, length).replace(/-+$/, '')
