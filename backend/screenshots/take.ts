import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { createClient } from '../demo/client.ts'
import { demoTenant } from '../demo/dialogue.ts'
import { ensureBuilt } from '../selfhost/build.ts'
import { runCommand } from '../selfhost/failure.ts'
import { inProject } from '../selfhost/root.ts'
import { readWorkerSettings } from '../selfhost/worker-settings.ts'
import { enterAdmin } from '../test/browser/support/admin.ts'
import { launchChromium } from '../test/support/chromium.ts'
import { startProduct } from '../test/support/product.ts'
import { answerSurvey, fillDemo } from './fill-demo.ts'
import { type Shot, shots } from './shots.ts'

const languages = ['sv', 'en'] as const
const viewport = { width: 1280, height: 800 }

/**
 * `npm run screenshots`: takes the pictures of the admin that the guides show, in each language, from the real
 * product with its demo. They are written to `docs/images/admin/{language}/{name}.png`.
 */
await runCommand(async () => {
  await ensureBuilt(readWorkerSettings())
  const product = await startProduct({ env: { MK_PROOF_ZEROS: '1' } })
  const browser = await launchChromium()
  try {
    const client = createClient(product.base, product.operatorToken)
    await fillDemo(client)
    await answerSurvey(client, product)
    for (const language of languages) {
      mkdirSync(inProject(`docs/images/admin/${language}`), { recursive: true })
      const context = await browser.newContext({
        viewport,
        locale: language === 'sv' ? 'sv-SE' : 'en-GB',
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      await enterAdmin({ page, client, base: product.base, kommun: demoTenant.slug, role: 'admin', path: '' })
      for (const shot of shots) await take(page, shot, `${product.base}/${demoTenant.slug}/admin`, language)
      await context.close()
    }
  } finally {
    await browser.close()
    await product.stop()
  }
})

async function take(page: Page, { name, path }: Shot, root: string, language: string) {
  await page.goto(`${root}${path && `/${path}`}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: inProject(`docs/images/admin/${language}/${name}.png`), animations: 'disabled' })
  console.log(`docs/images/admin/${language}/${name}.png`)
}
