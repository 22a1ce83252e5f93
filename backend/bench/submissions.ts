import { startHello } from './hello/start-hello.ts'
import { startLoadGenerator } from './load/load-generator.ts'
import { toRequest } from './load/request.ts'
import { atLeast, formatRate, type Measurement, median, quantile } from './measurement.ts'
import type { Stage } from './stage.ts'
import { prepareSubmissions } from './support/prepared-submissions.ts'
import { compareInRounds } from './support/rounds.ts'
import { startTestBed } from './support/tenant.ts'

const connections = 16
const perRound = 3000
const helloSeconds = 2

/**
 * Five times what Waline with SQLite took in (232 a second) where a bare Hono hello reached 20,391: as a
 * share of the hello the target means the same on any machine.
 */
const leastRatio = Math.round(((5 * 232) / 20_391) * 1000) / 1000

/** Proposals acknowledged after they are durably stored, from 16 people at a time. */
export async function measureSubmissions(stage: Stage): Promise<Measurement[]> {
  const hello = await stage.use(startHello, (it) => it.stop())
  const generator = await stage.use(startLoadGenerator, (it) => it.stop())
  const testBed = await startTestBed(stage)
  const milliseconds: number[] = []
  let prepared = 0

  const { submissions } = await compareInRounds(stage, {
    hello: () =>
      generator.run({
        port: hello.port,
        connections,
        requests: [toRequest({ url: hello.url })],
        seconds: helloSeconds,
      }),
    submissions: async () => {
      const round = await prepareSubmissions(testBed, { first: prepared, count: perRound })
      prepared += perRound
      const requests = round.map(({ request }) => request)
      const result = await generator.run({ port: testBed.port, connections, requests })
      milliseconds.push(...result.milliseconds)
      return result
    },
  })
  const ratio = median(submissions.ratios)
  return [
    {
      what: 'Submission acknowledged after durable commit',
      value: formatRate(median(submissions.perSecond)),
      ratio,
      ...atLeast(ratio, leastRatio, `≥ ${leastRatio} × hello (5 × Waline with SQLite)`),
    },
    {
      what: 'The same: time to the acknowledgement, 16 at a time, p50 / p95',
      value: `${median(milliseconds).toFixed(1)} / ${quantile(milliseconds, 0.95).toFixed(1)} ms`,
    },
  ]
}
