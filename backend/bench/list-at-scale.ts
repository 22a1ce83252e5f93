import { importBatchMaximum } from '../contracts/imports.ts'
import { ProposalList } from '../contracts/kinds/proposals.ts'
import { Connection } from './load/connection.ts'
import { toRequest } from './load/request.ts'
import { formatCount, formatRate, type Measurement, median, quantile } from './measurement.ts'
import type { Stage } from './stage.ts'
import { searchWords, writeProposal } from './support/proposal-texts.ts'
import { categories, startTestBed, type TestBed } from './support/tenant.ts'

const small = 4_000
const large = 50_000
const samples = 200

/** How long a list, a search and a deep page take with thousands of proposals, past the edge cache. */
export async function measureListAtScale(stage: Stage, options: { large: boolean }): Promise<Measurement[]> {
  const testBed = await startTestBed(stage)
  const measured: Measurement[] = []
  let imported = 0
  for (const count of options.large ? [small, large] : [small]) {
    const begun = performance.now()
    const added = count - imported
    for (; imported < count; imported += importBatchMaximum) {
      stage.asked.throwIfAborted()
      await importBatch(testBed, imported)
    }
    const perSecond = (added / (performance.now() - begun)) * 1000
    console.log(`  ${formatCount(count)} imported`)
    measured.push({ what: `Import of ${formatCount(added)} proposals`, value: formatRate(perSecond) })
    measured.push(...(await measureReads(stage, testBed, `${formatCount(count)} proposals`)))
  }
  return measured
}

async function importBatch({ client, params }: TestBed, first: number) {
  const rows = Array.from({ length: importBatchMaximum }, (_, index) => {
    const number = first + index
    return {
      id: `prov-${number}`,
      ...writeProposal(number),
      name: `Invånare ${number}`,
      createdAt: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString(),
      supports: (number * 7919) % 1000,
      category: categories[number % categories.length]?.id,
      status: number % 10 === 0 ? ('answered' as const) : ('published' as const),
    }
  })
  const { refused } = await client.call('importSubmissions', { params, body: { rows } })
  if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`)
}

async function measureReads(stage: Stage, testBed: TestBed, scale: string): Promise<Measurement[]> {
  const connection = await stage.use(
    () => Connection.open(testBed.port),
    (it) => it.close(),
  )
  const read = async (query: Record<string, string>, limit: string) => {
    const url = `${testBed.dialogueUrl}/proposals?${new URLSearchParams({ ...query, limit })}`
    const { status, body } = await connection.send(toRequest({ url }))
    if (status !== 200) throw new Error(`${url} answered ${status}: ${body}`)
    return ProposalList.parse(JSON.parse(body.toString()))
  }
  const findSimilar = async (sample: number) => {
    const { heading, text } = writeProposal(sample * 31)
    const url = `${testBed.dialogueUrl}/proposals/similar`
    const { status } = await connection.send(toRequest({ method: 'POST', url, body: { heading, text } }))
    if (status !== 200) throw new Error(`${url} answered ${status}`)
  }
  const time = async (what: string, act: (sample: number) => Promise<unknown>): Promise<Measurement> => {
    const milliseconds: number[] = []
    for (let sample = 0; sample < samples; sample++) {
      stage.asked.throwIfAborted()
      const begun = performance.now()
      await act(sample)
      milliseconds.push(performance.now() - begun)
    }
    const [half, most] = [median(milliseconds), quantile(milliseconds, 0.95)].map((figure) => figure.toFixed(1))
    return { what: `${scale}: ${what}, p50 / p95`, value: `${half} / ${most} ms` }
  }

  const measure = (what: string, queries: Record<string, string>[]) =>
    time(what, (sample) => read(queries[sample % queries.length] as Record<string, string>, toUncachedLimit(sample)))

  const cursors: string[] = []
  for (let next: string | undefined = ''; next !== undefined; ) {
    ;({ next } = await read(next ? { cursor: next } : {}, '100'))
    if (next) cursors.push(next)
  }
  const deep = cursors.slice(-Math.ceil(cursors.length / 4)).map((cursor) => ({ cursor }))
  return [
    await measure('newest ten', [{ sort: 'new' }]),
    await measure('ten most supported', [{ sort: 'supported' }]),
    await measure(
      'search by words',
      searchWords.map((q) => ({ q })),
    ),
    await measure(
      'search by words in a category',
      searchWords.map((q) => ({ q, category: 'trafik' })),
    ),
    await measure(
      'by part of a place',
      ['torg', 'skola', 'badplats'].map((place) => ({ place })),
    ),
    await measure('newest ten of a category', [{ category: 'park' }]),
    await measure('ten answered ones', [{ status: 'answered' }]),
    await measure('ten in random order', [{ sort: 'random', seed: '4711' }]),
    await measure('ten in the last quarter of the list', deep),
    await time('similar ones for a whole proposal', findSimilar),
  ]
}

/** Ten, written in another way for each sample: the edge cache goes by the address and takes it for another page. */
const toUncachedLimit = (sample: number) => '10'.padStart(2 + sample, '0')
