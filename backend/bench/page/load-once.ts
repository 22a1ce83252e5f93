import type { Browser, CDPSession } from 'playwright-core'
import { type Observed, observePage } from './observe-page.ts'

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

/** Lighthouse's "slow 4G". */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const slowdown = 4
/** Phone-sized, as most citizens come. */
const viewport = { width: 412, height: 823 }
const longest = 30_000
/** What still happens after the page is usable counts as well. */
const afterwards = 1_500

/** Loads the page in a browser profile that has nothing cached. */
export async function loadOnce(browser: Browser, { url, base }: { url: string; base: string }): Promise<PageLoad> {
  const context = await browser.newContext({ viewport, locale: 'sv-SE' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(longest)
    const session = await context.newCDPSession(page)
    const transfers = await watchTransfers(session)
    await session.send('Network.emulateNetworkConditions', slow4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(observePage)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => Reflect.get(window, 'observed').usable > 0, undefined, { polling: 100 })
    await page.waitForTimeout(afterwards)
    const observed = await page.evaluate((): Observed => Reflect.get(window, 'observed'))
    return { ...observed, ...countTransfers([...transfers.values()], base) }
  } finally {
    await context.close()
  }
}

interface Transfer {
  url: string
  bytes: number
  headerBytes: number
}

async function watchTransfers(session: CDPSession): Promise<Map<string, Transfer>> {
  const transfers = new Map<string, Transfer>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) transfers.set(requestId, { url: request.url, bytes: 0, headerBytes: 0 })
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.headerBytes = response.encodedDataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.bytes = encodedDataLength
  })
  await session.send('Network.enable')
  return transfers
}

function countTransfers(all: Transfer[], base: string) {
  const ours = all.filter(({ url }) => url.startsWith(base))
  const sum = (some: Transfer[]) => some.reduce((total, { bytes }) => total + bytes, 0)
  const sumBodies = (path: string) =>
    ours
      .filter(({ url }) => url.startsWith(base + path))
      .reduce((total, { bytes, headerBytes }) => total + bytes - headerBytes, 0)
  return {
    requests: ours.length,
    bytes: sum(ours),
    scriptBytes: sumBodies('/embed/'),
    listBytes: sumBodies('/api/'),
    hostBytes: sum(all.filter(({ url }) => !url.startsWith(base))),
  }
}
