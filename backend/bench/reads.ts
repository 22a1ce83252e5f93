import { demoDialogue, demoTenant } from '../demo/dialogue.ts'
import { startProduct } from '../test/support/product.ts'
import { startHello } from './hello/start-hello.ts'
import { startLoadGenerator } from './load/load-generator.ts'
import { toRequest } from './load/request.ts'
import { atLeast, formatRate, type Measurement, median } from './measurement.ts'
import type { Stage } from './stage.ts'
import { compareInRounds } from './support/rounds.ts'

const connections = 16
const roundSeconds = 2

/** Public reads out of the warm edge cache, compressed, as shares of a bare Hono hello. */
export async function measureReads(stage: Stage): Promise<Measurement[]> {
  const hello = await stage.use(startHello, (it) => it.stop())
  const product = await stage.use(startProduct, (it) => it.stop())
  const generator = await stage.use(startLoadGenerator, (it) => it.stop())
  const { slug } = demoDialogue
  const dialogue = `${product.base}/api/v1/${demoTenant.slug}/dialogues/${slug}`

  const read = (url: string) => {
    const request = toRequest({ url, headers: { 'Accept-Encoding': 'br' } })
    const load = { port: Number(new URL(url).port), connections, requests: [request], seconds: roundSeconds }
    return () => generator.run(load)
  }
  const { hello: bare, ...reads } = await compareInRounds(stage, {
    hello: read(hello.url),
    list: read(`${dialogue}/proposals`),
    configuration: read(`${dialogue}/configuration`),
    script: read(`${product.base}/embed/${demoTenant.slug}/${slug}.js`),
  })
  return [
    { what: 'Bare Hono hello on plain workerd', value: formatRate(median(bare.perSecond)) },
    toMeasurement('Read: list of proposals, warm edge cache', reads.list, 0.7),
    toMeasurement('Read: configuration, warm edge cache', reads.configuration, 0.7),
    toMeasurement('Read: embed script, warm edge cache', reads.script),
  ]
}

function toMeasurement(what: string, read: { perSecond: number[]; ratios: number[] }, least?: number): Measurement {
  const ratio = median(read.ratios)
  return {
    what,
    value: formatRate(median(read.perSecond)),
    ratio,
    ...(least !== undefined && atLeast(ratio, least, `≥ ${least} × hello`)),
  }
}
