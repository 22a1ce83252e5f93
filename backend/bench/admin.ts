import type { Browser } from 'playwright-core'
import { createClient } from '../demo/client.ts'
import { demoAdmin, demoTenant } from '../demo/dialogue.ts'
import { startProduct } from '../test/support/product.ts'
import { atMost, type Measurement, median } from './measurement.ts'
import { loadPage, sumBodies, toKilobytes } from './page/load-page.ts'
import { startBrowser } from './page/start-browser.ts'
import type { Stage } from './stage.ts'

const loads = 5
/** What somebody came for: what waits for them, what came last, and the figures. */
const ready = { shown: ['.home-tasks', '.home-latest', '.chart-total'] }

/** The admin's start, signed in already, on a slow phone with a slow connection and nothing cached. */
export async function measureAdmin(stage: Stage): Promise<Measurement[]> {
  const product = await stage.use(startProduct, (it) => it.stop())
  const browser = await stage.use(startBrowser, (it) => it.close())
  const state = await signIn(browser, product)
  const url = `${product.base}/${demoTenant.slug}/admin`

  const measured: { usable: number; requests: number; scripts: number; blocked: number; shift: number }[] = []
  for (let load = 0; load <= loads; load++) {
    stage.asked.throwIfAborted()
    const { observed, transfers } = await loadPage(browser, { url, ready, state })
    const scripts = sumBodies(transfers, ({ url }) => url.endsWith('.js'))
    const requests = transfers.length
    console.log(`  ${load === 0 ? 'warming up' : `load ${load}`}: ${observed.usable} ms, ${scripts} bytes of scripts`)
    if (load > 0) measured.push({ ...observed, requests, scripts })
  }
  const of = (figure: keyof (typeof measured)[number]) => median(measured.map((load) => load[figure]))
  const usable = of('usable')
  const scripts = of('scripts')
  return [
    {
      what: 'Start of the admin, slow 4G and 4 × CPU: usable',
      value: `${(usable / 1000).toFixed(2)} s`,
      ...atMost(usable, 2000, '≤ 2 s'),
    },
    {
      what: 'The same: scripts, compressed, charts included',
      value: toKilobytes(scripts),
      ...atMost(scripts, 60_000, '≤ 60 kB'),
    },
    { what: 'The same: requests in all', value: String(of('requests')) },
    { what: 'The same: total blocking time', value: `${Math.round(of('blocked'))} ms` },
    { what: 'The same: layout shift (CLS)', value: of('shift').toFixed(3) },
  ]
}

/** The cookie of an admin who has used a one-time link. */
async function signIn(browser: Browser, { base, operatorToken }: { base: string; operatorToken: string }) {
  const client = createClient(base, operatorToken)
  const params = { tenant: demoTenant.slug }
  const { code } = await client.call('createSignInLink', { params, body: { ...demoAdmin, role: 'admin' } })
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(`${base}/${demoTenant.slug}/admin`)
    const address = `${base}/api/v1/${demoTenant.slug}/sessions`
    await page.evaluate(
      ([address, code]) => {
        const headers = { 'Content-Type': 'application/json' }
        return fetch(address, { method: 'POST', headers, body: JSON.stringify({ code }) })
      },
      [address, code] as const,
    )
    return await context.storageState()
  } finally {
    await context.close()
  }
}
