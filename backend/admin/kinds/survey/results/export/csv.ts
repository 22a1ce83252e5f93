import type { Cell } from './columns.ts'

/** What a spreadsheet program would run as a formula, or take for another cell. */
const isFormula = /^[=+\-@\t\r]/

/** Comma-separated lines as RFC 4180 has them; a text that a program could run is kept a text by an apostrophe. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')

function toField(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = isFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** By which Excel knows that the file is UTF-8. */
export const byteOrderMark = '\ufeff'
