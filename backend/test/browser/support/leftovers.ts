import type { CDPSession, Page } from 'playwright-core'

interface Tracking {
  timers: Set<unknown>
  observers: Set<unknown>
}

/** From the next page on, keeps count of running timers and of mutation observers. */
export const trackLeftovers = (page: Page) =>
  page.addInitScript(() => {
    const timers = new Set<unknown>()
    const observers = new Set<unknown>()
    Object.assign(globalThis, { tracking: { timers, observers } satisfies Tracking })
    const { setTimeout, clearTimeout } = globalThis
    Object.assign(globalThis, {
      setTimeout(act: () => void, delay?: number) {
        const timer = setTimeout(() => timers.delete(timer) && act(), delay)
        timers.add(timer)
        return timer
      },
      clearTimeout(timer: number) {
        timers.delete(timer)
        clearTimeout(timer)
      },
    })
    globalThis.MutationObserver = class extends MutationObserver {
      override observe(...args: Parameters<MutationObserver['observe']>) {
        observers.add(this)
        super.observe(...args)
      }
      override disconnect() {
        observers.delete(this)
        super.disconnect()
      }
    }
  })

/** What lives on in the page: listeners on its global objects, timers, observers, and elements not collected. */
export async function countLeftovers(page: Page) {
  const debug = await page.context().newCDPSession(page)
  const listeners = await Promise.all(['window', 'document', 'document.body'].map((on) => countListeners(debug, on)))
  const elements = await countObjects(debug, "customElements.get('min-kommun-proposals').prototype")
  const counts = await page.evaluate(() => {
    const { tracking } = globalThis as unknown as { tracking: Tracking }
    return { timers: tracking.timers.size, observers: tracking.observers.size }
  })
  await debug.detach()
  return { ...counts, listeners: listeners.reduce((sum, count) => sum + count, 0), elements }
}

async function countListeners(debug: CDPSession, expression: string): Promise<number> {
  const { listeners } = await debug.send('DOMDebugger.getEventListeners', { objectId: await find(debug, expression) })
  return listeners.length
}

/** Collects the garbage first. */
async function countObjects(debug: CDPSession, prototype: string): Promise<number> {
  const { objects } = await debug.send('Runtime.queryObjects', { prototypeObjectId: await find(debug, prototype) })
  const { result } = await debug.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
  })
  return result.value
}

async function find(debug: CDPSession, expression: string): Promise<string> {
  const { result } = await debug.send('Runtime.evaluate', { expression })
  return result.objectId ?? ''
}
