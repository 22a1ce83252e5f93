/** Lines from a list, a table's column or a text: one option each, without bullets and numbers, each once. */
export function readLines(pasted: string): string[] {
  const lines = pasted.split(/[\r\n\u2028\u2029]+/).map((line) =>
    line
      .replace(/\t.*$/, '')
      .replace(/^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)/, '')
      .trim(),
  )
  return [...new Set(lines)].filter(Boolean)
}
