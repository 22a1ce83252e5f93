const strict = new TextDecoder('utf-8', { fatal: true })

/** What to tell about bytes that aren't UTF-8, which most often come from a spreadsheet's older CSV form. */
export const notUtf8 = 'is not valid UTF-8 (save the file as UTF-8 and try again)'

/** Decodes UTF-8 as it is written; undefined when it is not that, rather than a guess. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}
