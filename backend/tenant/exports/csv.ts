/** A spreadsheet runs a cell that begins like this as a formula. */
const formula = /^[=+\-@\t\r]/

/** One line of a CSV file (RFC 4180), in which no cell can become a formula: an apostrophe makes it text. */
export const toCsvLine = (cells: readonly (string | number | undefined)[]) => `${cells.map(toCell).join(',')}\r\n`

function toCell(value: string | number | undefined): string {
  if (typeof value !== 'string') return String(value ?? '')
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
