import type { ImportResult } from './import-file.ts'
import { formatCount } from './progress.ts'
import type { RefusedRow } from './send-rows.ts'

/** What came of an import, in a few lines. */
export function summarize(result: ImportResult, dryRun: boolean): string {
  const refused = `${formatCount(result.refused.length)} refused`
  const counts = dryRun
    ? `${formatCount(result.accepted)} rows could be imported, ${refused}. Nothing was stored.`
    : `${formatCount(result.created)} imported, ${formatCount(result.repeated)} there already, ${refused}.`
  const notes = [...result.notes].map(([note, count]) => `${formatCount(count)} rows ${note}.`)
  return [...notes, counts].join('\n')
}

/** One line for each refused row: its number in the file, its id and why. */
export function listRefused(refused: RefusedRow[]): string {
  return refused.map(describe).join('\n')
}

const describe = ({ row, id, reasons }: RefusedRow) =>
  `row ${row}${id === undefined ? '' : ` (${printable(id)})`}: ${reasons.join('; ')}`

/** Ids come from a file: what could move the cursor or colour the terminal is shown as its code. */
const printable = (text: string) =>
  text.replace(/\p{Cc}/gu, (character) => `\\u${character.codePointAt(0)?.toString(16)}`)
