import { importBatchMaximum } from '../contracts/imports.ts'
import { formatCount, type Measurement, median, quantile } from './measurement.ts'
import type { Stage } from './stage.ts'
import { searchWords, writeProposal } from './support/proposal-texts.ts'
import { startTestBed, type TestBed } from './support/tenant.ts'

const small = 4_000
const large = 50_000
const samples = 40
/** One in so many waits for a moderator. */
const waiting = 20

/** How long the kommun's own people wait for the queue, search, filters and export with thousands of submissions. */
export async function measureAdminAtScale(stage: Stage, options: { large: boolean }): Promise<Measurement[]> {
  const testBed = await startTestBed(stage)
  const measured: Measurement[] = []
  let imported = 0
  for (const count of options.large ? [small, large] : [small]) {
    for (; imported < count; imported += importBatchMaximum) {
      stage.asked.throwIfAborted()
      await importBatch(testBed, imported)
    }
    console.log(`  ${formatCount(count)} imported`)
    measured.push(...(await measureReads(stage, testBed, `Admin, ${formatCount(count)} submissions`)))
  }
  return measured
}

async function importBatch({ client, params }: TestBed, first: number) {
  const rows = Array.from({ length: importBatchMaximum }, (_, index) => {
    const number = first + index
    return {
      id: `prov-${number}`,
      ...writeProposal(number),
      createdAt: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString(),
      status: number % waiting === 0 ? ('submitted' as const) : ('published' as const),
    }
  })
  const { refused } = await client.call('importSubmissions', { params, body: { rows } })
  if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`)
}

async function measureReads(stage: Stage, { tenantUrl, product }: TestBed, scale: string): Promise<Measurement[]> {
  const read = async (path: string) => {
    const response = await fetch(`${tenantUrl}/${path}`, {
      headers: { Authorization: `Bearer ${product.operatorToken}` },
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return (await response.arrayBuffer()).byteLength
  }
  const measure = async (what: string, paths: string[]): Promise<Measurement> => {
    const milliseconds: number[] = []
    for (let sample = 0; sample < samples; sample++) {
      stage.asked.throwIfAborted()
      const begun = performance.now()
      await read(paths[sample % paths.length] as string)
      milliseconds.push(performance.now() - begun)
    }
    const [half, most] = [median(milliseconds), quantile(milliseconds, 0.95)].map((figure) => figure.toFixed(1))
    return { what: `${scale}: ${what}, p50 / p95`, value: `${half} / ${most} ms` }
  }
  const begun = performance.now()
  const bytes = await read('exports/submissions?format=csv')
  const seconds = (performance.now() - begun) / 1000
  return [
    await measure('the queue with its counts', ['queue']),
    await measure('newest fifty', ['submissions?sort=newest&limit=50']),
    await measure(
      'search by words',
      searchWords.map((q) => `submissions?sort=newest&limit=50&q=${encodeURIComponent(q)}`),
    ),
    await measure('filter by status and time', ['submissions?limit=50&status=submitted&from=2020-02-01']),
    await measure('filter by answered', ['submissions?limit=50&answered=true']),
    { what: `${scale}: export as CSV`, value: `${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB` },
  ]
}
