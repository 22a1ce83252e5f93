import type { Browser } from 'playwright-core'
import { loadPage, sumBodies, type Transfer } from './load-page.ts'

/** Times in milliseconds since the navigation began; bytes as transferred. */
export interface PageLoad {
  /** The widget has said that it is ready, and its button and the list are on the screen. */
  usable: number
  requests: number
  /** Everything from us, headers included. */
  bytes: number
  /** Compressed bodies, which is what the budgets count. */
  scriptBytes: number
  listBytes: number
  /** The page itself, headers included. */
  hostBytes: number
  /** Total blocking time: what long tasks take beyond 50 ms each. */
  blocked: number
  /** Cumulative layout shift. */
  shift: number
}

/** Loads a kommun's page with a dialogue in it. */
export async function loadOnce(browser: Browser, { url, base }: { url: string; base: string }): Promise<PageLoad> {
  const ready = { event: 'min-kommun:ready', shown: ['.button.primary', '.item,.question'] }
  const { observed, transfers } = await loadPage(browser, { url, ready })
  return { ...observed, ...countTransfers(transfers, base) }
}

function countTransfers(all: Transfer[], base: string) {
  const ours = all.filter(({ url }) => url.startsWith(base))
  const sum = (some: Transfer[]) => some.reduce((total, { bytes }) => total + bytes, 0)
  return {
    requests: ours.length,
    bytes: sum(ours),
    scriptBytes: sumBodies(ours, ({ url }) => url.startsWith(`${base}/embed/`)),
    listBytes: sumBodies(ours, ({ url }) => url.startsWith(`${base}/api/`)),
    hostBytes: sum(all.filter(({ url }) => !url.startsWith(base))),
  }
}
