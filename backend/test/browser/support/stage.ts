import type { BrowserContextOptions, Page } from 'playwright-core'
import { test as bare, expect } from 'vitest'
import type { Role } from '../../../contracts/operation.ts'
import { createClient } from '../../../demo/client.ts'
import { launchChromium } from '../../support/chromium.ts'
import { startProduct } from '../../support/product.ts'
import { enterAdmin } from './admin.ts'
import { createKommun, type KommunInput } from './kommun.ts'
import { startSite } from './site.ts'
import { type Watched, watch } from './watch.ts'

export interface Visit extends BrowserContextOptions {
  /** Lines of the console that the test brings about itself. */
  expectedErrors?: RegExp
}

/**
 * A test with the running product and a real browser. What it uses of them is its own: a kommun with its
 * dialogue and citizens with fresh browsers, whose pages may not log an error nor open a dialog.
 */
export const test = bare
  // A proof in a few tries; one in earnest has a test of its own.
  .extend('settings', { scope: 'worker' }, { MK_PROOF_ZEROS: '1' } as Record<string, string>)
  .extend('product', { scope: 'worker' }, async ({ settings }, { onCleanup }) => {
    const product = await startProduct({ env: settings })
    onCleanup(product.stop)
    return product
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
  // biome-ignore lint/correctness/noEmptyPattern: the same
  .extend('site', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const site = await startSite()
    onCleanup(site.stop)
    return site
  })
  .extend('client', { scope: 'worker' }, ({ product }) => createClient(product.base, product.operatorToken))
  .extend(
    'found',
    ({ product, client, site }) =>
      (input?: KommunInput) =>
        createKommun({ product, client, site }, input),
  )
  .extend('visit', async ({ browser }, { onCleanup }) => {
    const watched: Watched[] = []
    onCleanup(async () => {
      await Promise.all(watched.map(({ page }) => page.context().close()))
      expect(watched.flatMap(({ errors }) => errors)).toEqual([])
    })
    return async ({ expectedErrors, ...options }: Visit = {}): Promise<Page> => {
      const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      watched.push(watch(page, expectedErrors))
      return page
    }
  })

/** As `test`, with the kommun's people: `enter` gives a page of the admin, signed in with a role. */
export const adminTest = test.extend(
  'enter',
  ({ client, product, visit }) =>
    async (kommun: { slug: string }, { role = 'admin', path = '', ...options }: Entrance = {}) => {
      const page = await visit(options)
      await enterAdmin({ page, client, base: product.base, kommun: kommun.slug, role, path })
      return page
    },
)

interface Entrance extends Visit {
  role?: Role
  /** Below `/{tenant}/admin`. */
  path?: string
}

/** Waits until a value is what is expected; nothing here waits for a time. */
export const eventually = <T>(get: () => Promise<T>) => expect.poll(get)
