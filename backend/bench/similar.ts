import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { importBatchMaximum } from '../contracts/imports.ts'
import { SimilarList } from '../contracts/kinds/proposals.ts'
import { inProject } from '../selfhost/root.ts'
import { formatCount, type Measurement, median, quantile } from './measurement.ts'
import type { Stage } from './stage.ts'
import { addressHeader, startTestBed, type TestBed } from './support/tenant.ts'

/** What another citizen would have written who wants what the proposal `of` wants, without having seen it. */
const Judged = z.strictObject({ of: z.string(), heading: z.string(), text: z.string().default('') })
const Proposal = z.object({
  id: z.string(),
  heading: z.string().optional(),
  title: z.string().optional(),
  text: z.string(),
})

/**
 * How often a proposal is among the first three similar ones for somebody who writes the same in other words:
 * the demo's proposals, and the 50 judged ones of the file that `--proposals` names, if it does. Everything lies
 * in one dialogue; another proposal that says the same does not count as a hit.
 */
export async function measureSimilar(
  stage: Stage,
  { proposals: file }: { proposals?: string },
): Promise<Measurement[]> {
  const testBed = await startTestBed(stage)
  const demo = readRows(inProject('backend/demo/proposals.jsonl')).map((row) => Proposal.parse(row))
  const given = file ? readRows(file).map((row) => Proposal.parse(row)) : []
  await importAll(stage, testBed, [...demo, ...given])
  const judged = readRows(inProject('backend/bench/similar/judged.jsonl')).map((row) => Judged.parse(row))
  const measure = (what: string, of: { id: string }[]) => {
    const ids = new Set(of.map(({ id }) => id))
    return measureSet(
      stage,
      testBed,
      what,
      judged.filter((one) => ids.has(one.of)),
    )
  }
  const scale = `among ${formatCount(demo.length + given.length)}`
  return [
    ...(await measure(`Similar proposals ${scale}, Swedish`, demo)),
    ...(given.length > 0 ? await measure(`Similar proposals ${scale}, Finnish`, given) : []),
  ]
}

async function measureSet(stage: Stage, { dialogueUrl }: TestBed, what: string, judged: z.infer<typeof Judged>[]) {
  const ranks: number[] = []
  const milliseconds: number[] = []
  for (const { of, ...body } of judged) {
    stage.asked.throwIfAborted()
    const begun = performance.now()
    const response = await fetch(`${dialogueUrl}/proposals/similar`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [addressHeader]: '192.0.2.1' },
      body: JSON.stringify(body),
    })
    const { items } = SimilarList.parse(await response.json())
    milliseconds.push(performance.now() - begun)
    ranks.push(items.findIndex(({ excerpt }) => excerpt.startsWith(toMark(of))))
  }
  const hits = ranks.filter((rank) => rank >= 0 && rank < 3).length
  const [half, most] = [median(milliseconds), quantile(milliseconds, 0.95)].map((figure) => figure.toFixed(1))
  return [
    { what: `${what}: the one meant is in the first three`, value: `${hits} of ${judged.length}` },
    { what: `${what}: p50 / p95`, value: `${half} / ${most} ms` },
  ]
}

async function importAll(stage: Stage, { client, params }: TestBed, proposals: z.infer<typeof Proposal>[]) {
  for (let first = 0; first < proposals.length; first += importBatchMaximum) {
    stage.asked.throwIfAborted()
    const rows = proposals.slice(first, first + importBatchMaximum).map(({ id, heading, title, text }) => {
      const shown = heading ?? title ?? ''
      return { id, heading: shown, text: `${toMark(id)} ${withoutHeading(text, shown)}` }
    })
    const { refused } = await client.call('importSubmissions', { params, body: { rows } })
    if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`)
  }
}

/** Stands first in a text, so that the proposal is known again in an answer. */
const toMark = (id: string) => `[${id}]`

/** Some services repeat the heading at the beginning of the text. */
const withoutHeading = (text: string, heading: string) =>
  text.startsWith(heading) ? text.slice(heading.length).replace(/^[.\s]+/, '') : text

const readRows = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
