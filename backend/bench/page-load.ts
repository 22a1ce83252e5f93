import { createClient } from '../demo/client.ts'
import { demoDialogue, demoTenant } from '../demo/dialogue.ts'
import { demoSurvey } from '../demo/survey.ts'
import { startProduct } from '../test/support/product.ts'
import { atMost, type Measurement, median } from './measurement.ts'
import { startHostPage } from './page/host-page.ts'
import { loadOnce, type PageLoad } from './page/load-once.ts'
import { toKilobytes } from './page/load-page.ts'
import { startBrowser } from './page/start-browser.ts'
import type { Stage } from './stage.ts'

const loads = 5

/** The embed on somebody else's page, on a slow phone with a slow connection and nothing cached. */
export const measurePageLoad = (stage: Stage): Promise<Measurement[]> => measureEmbed(stage, embeds.proposals)

/** The same with a survey, whose first question can be answered when it is there. */
export const measureSurveyLoad = (stage: Stage): Promise<Measurement[]> => measureEmbed(stage, embeds.survey)

interface Embed {
  slug: string
  what: string
  requests: number
  scriptBytes: number
}

const embeds = {
  proposals: { slug: demoDialogue.slug, what: 'Page with one snippet', requests: 2, scriptBytes: 10_000 },
  survey: { slug: demoSurvey.slug, what: 'Page with a survey', requests: 1, scriptBytes: 12_000 },
} satisfies Record<string, Embed>

async function measureEmbed(stage: Stage, embed: Embed): Promise<Measurement[]> {
  const product = await stage.use(startProduct, (it) => it.stop())
  const dialogue = `${demoTenant.slug}/${embed.slug}`
  const host = await stage.use(
    () => startHostPage({ base: product.base, dialogue }),
    (it) => it.stop(),
  )
  const client = createClient(product.base, product.operatorToken)
  const params = { tenant: demoTenant.slug }
  await client.call('setOrigins', { params, body: { origins: [host.origin] } })
  const browser = await stage.use(startBrowser, (it) => it.close())

  const measured: PageLoad[] = []
  for (let load = 0; load <= loads; load++) {
    stage.asked.throwIfAborted()
    const once = await loadOnce(browser, { url: host.url, base: product.base })
    const { usable, bytes, requests } = once
    console.log(`  ${load === 0 ? 'warming up' : `load ${load}`}: ${usable} ms, ${bytes} bytes, ${requests} requests`)
    if (load > 0) measured.push(once)
  }
  return toMeasurements(measured, embed)
}

function toMeasurements(measured: PageLoad[], embed: Embed): Measurement[] {
  const of = (figure: keyof PageLoad) => median(measured.map((load) => load[figure]))
  const [usable, requests, blocked, shift] = [of('usable'), of('requests'), of('blocked'), of('shift')]
  const [script, list] = [of('scriptBytes'), of('listBytes')]
  return [
    {
      what: `${embed.what}, slow 4G and 4 × CPU: usable`,
      value: `${(usable / 1000).toFixed(2)} s`,
      ...atMost(usable, 1400, '≤ 1.4 s'),
    },
    { what: 'The same: requests to us', value: String(requests), ...atMost(requests, embed.requests) },
    {
      what: 'The same: script, compressed',
      value: toKilobytes(script),
      ...atMost(script, embed.scriptBytes, `≤ ${embed.scriptBytes / 1000} kB`),
    },
    ...(embed.requests > 1
      ? [{ what: 'The same: list, compressed', value: toKilobytes(list), ...atMost(list, 3_000, '≤ 3 kB') }]
      : []),
    { what: 'The same: all bytes from us, headers included', value: toKilobytes(of('bytes')) },
    { what: 'The same: bytes of the page itself, headers included', value: toKilobytes(of('hostBytes')) },
    { what: 'The same: total blocking time', value: `${Math.round(blocked)} ms`, ...atMost(blocked, 0, '0 ms') },
    { what: 'The same: layout shift (CLS)', value: shift.toFixed(3), ...atMost(shift, 0, '0') },
  ]
}
