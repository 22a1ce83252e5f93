type Cell = string | number | boolean | null | undefined

/**
 * One row of a CSV file (RFC 4180), with its line end. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, as OWASP advises; line breaks inside a cell are single line feeds, so that `\r\n` ends rows.
 */
export const toCsvLine = (cells: readonly Cell[], separator = ','): string =>
  `${cells.map((cell) => toCell(cell, separator)).join(separator)}\r\n`

function toCell(cell: Cell, separator: string): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = neutralise(cell).replace(/\r\n?/g, '\n')
  return text.includes(separator) || /["\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Full-width forms of the signs start formulas, too, where the spreadsheet's language has them. */
const neutralise = (text: string) => (/^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(text) ? `'${text}` : text)
