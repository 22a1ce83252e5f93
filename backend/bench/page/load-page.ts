import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core'
import { type Observed, observePage } from './observe-page.ts'

/** One request and what came of it, in bytes as transferred. */
export interface Transfer {
  url: string
  bytes: number
  headerBytes: number
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

interface Loading {
  url: string
  /** The page itself says when it is usable: by this event and then by what is on the screen, or by that alone. */
  ready: Parameters<typeof observePage>[0]
  /** Such as the cookies of somebody who is signed in. */
  state?: BrowserContextOptions['storageState']
}

/** Loads a page on a slow phone with a slow connection, in a browser profile that has nothing cached. */
export async function loadPage(browser: Browser, { url, ready, state }: Loading) {
  const context = await browser.newContext({ viewport, locale: 'sv-SE', ...(state && { storageState: state }) })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(longest)
    const session = await context.newCDPSession(page)
    const transfers = await watchTransfers(session)
    await session.send('Network.emulateNetworkConditions', slow4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(observePage, ready)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => Reflect.get(window, 'observed').usable > 0, undefined, { polling: 100 })
    await page.waitForTimeout(afterwards)
    const observed = await page.evaluate((): Observed => Reflect.get(window, 'observed'))
    return { observed, transfers: [...transfers.values()] }
  } finally {
    await context.close()
  }
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

/** The bodies alone, as compressed, of those that `isWanted`. */
export const sumBodies = (transfers: readonly Transfer[], isWanted: (transfer: Transfer) => boolean) =>
  transfers.filter(isWanted).reduce((total, { bytes, headerBytes }) => total + bytes - headerBytes, 0)

export const toKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`
