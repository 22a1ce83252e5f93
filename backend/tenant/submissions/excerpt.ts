const excerptLength = 200

/** The beginning of a text, or what stands around `near`, cut at words. */
export function toExcerpt(text: string, near = 0): string {
  const flat = text.replace(/\s/g, ' ')
  const from = near < excerptLength - 40 ? 0 : flat.lastIndexOf(' ', near - 60) + 1
  const rest = flat.slice(from).replace(/ +/g, ' ').trim()
  const start = from === 0 ? '' : '…'
  if (rest.length <= excerptLength) return start + rest
  const cut = rest.slice(0, excerptLength)
  const end = Math.max(cut.lastIndexOf(' '), excerptLength - 40)
  // Not between the halves of a character.
  return `${start}${cut
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
