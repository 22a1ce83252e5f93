import { demoSurvey } from '../demo/survey.ts'
import { startHello } from './hello/start-hello.ts'
import { Connection } from './load/connection.ts'
import { startLoadGenerator } from './load/load-generator.ts'
import { toRequest } from './load/request.ts'
import { formatCount, formatRate, type Measurement, median, quantile } from './measurement.ts'
import type { Stage } from './stage.ts'
import { prepareResponses } from './support/prepared-submissions.ts'
import { compareInRounds } from './support/rounds.ts'
import { startTestBed, type TestBed } from './support/tenant.ts'

const connections = 16
const perRound = 2000
const helloSeconds = 2
const samples = 200

/** Answers to a survey of eight questions, stored and counted, and what reading their results then takes. */
export async function measureResponses(stage: Stage, options: { large: boolean }): Promise<Measurement[]> {
  const hello = await stage.use(startHello, (it) => it.stop())
  const generator = await stage.use(startLoadGenerator, (it) => it.stop())
  const settings = { ...demoSurvey.settings, answers: 'unlimited', results: 'public' }
  const testBed = await startTestBed(stage, { ...demoSurvey, settings })
  let sent = 0
  const send = async (count: number) => {
    const round = await prepareResponses(testBed, { first: sent, count })
    sent += count
    return generator.run({ port: testBed.port, connections, requests: round.map(({ request }) => request) })
  }
  const { responses } = await compareInRounds(stage, {
    hello: () =>
      generator.run({
        port: hello.port,
        connections,
        requests: [toRequest({ url: hello.url })],
        seconds: helloSeconds,
      }),
    responses: () => send(perRound),
  })
  const measured: Measurement[] = [
    {
      what: 'Response to a survey of eight questions, stored and counted',
      value: formatRate(median(responses.perSecond)),
      ratio: median(responses.ratios),
    },
    await measureResults(stage, testBed, sent),
  ]
  if (!options.large) return measured
  while (sent < 100_000) {
    stage.asked.throwIfAborted()
    await send(perRound)
  }
  return [...measured, await measureResults(stage, testBed, sent)]
}

/** Past the edge cache, which goes by the address; members' results are never kept there. */
async function measureResults(stage: Stage, { port, dialogueUrl, product }: TestBed, count: number) {
  const connection = await stage.use(
    () => Connection.open(port),
    (it) => it.close(),
  )
  const headers = { Authorization: `Bearer ${product.operatorToken}` }
  const milliseconds: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    stage.asked.throwIfAborted()
    const begun = performance.now()
    const { status, body } = await connection.send(toRequest({ url: `${dialogueUrl}/results/all`, headers }))
    milliseconds.push(performance.now() - begun)
    const { responses } = JSON.parse(body.toString()) as { responses: number }
    if (status !== 200 || responses !== count) throw new Error(`${count} sent, but answered ${status}: ${responses}`)
  }
  const [half, most] = [median(milliseconds), quantile(milliseconds, 0.95)].map((figure) => figure.toFixed(1))
  return { what: `${formatCount(count)} responses: the results, p50 / p95`, value: `${half} / ${most} ms` }
}
