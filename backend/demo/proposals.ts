import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { ProposalImportRow } from '../contracts/kinds/proposals.ts'

type Row = z.input<typeof ProposalImportRow>

/** A row of `proposals.jsonl`: ages instead of times, so that the demo is always as fresh as its first start. */
type AgedRow = Omit<Row, 'createdAt' | 'response'> & {
  daysAgo: number
  response?: { text: string; by: string; daysAgo: number }
}

/** The demo's proposals as the import takes them, with their ages counted back from `now`. */
export async function readDemoProposals(now = Date.now()): Promise<Row[]> {
  const source = await readFile(new URL('proposals.jsonl', import.meta.url), 'utf8')
  return source
    .trimEnd()
    .split('\n')
    .map((line) => toRow(JSON.parse(line), now))
}

function toRow({ daysAgo, response, ...row }: AgedRow, now: number): Row {
  const time = (days: number) => new Date(now - days * 86_400_000).toISOString()
  return {
    ...row,
    createdAt: time(daysAgo),
    ...(response && { response: { text: response.text, by: response.by, at: time(response.daysAgo) } }),
  }
}
