import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { adminTest as test } from '../support/stage.ts'

describe('the frame around every view of the admin', () => {
  test('without a session there is the sign-in view, whatever the address', async ({ found, visit, product }) => {
    const kommun = await found()
    const page = await visit({ expectedErrors: /401/ })
    const response = await page.goto(`${product.base}/${kommun.slug}/admin/dialogues/parken`)
    await page.getByRole('heading', { name: 'Logga in' }).waitFor()
    await expectNoBarriers(page)
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
  })

  test('a phone has the navigation in a bar and behind “Mer”', async ({ found, enter }) => {
    const page = await enter(await found(), { viewport: { width: 375, height: 700 } })
    const navigation = page.getByRole('navigation', { name: 'Huvudmeny' })
    await navigation.getByRole('button', { name: 'Mer' }).click()
    const menu = page.getByRole('dialog')
    await menu.getByRole('link', { name: 'Översikt' }).waitFor()
    await expectNoBarriers(page, 'menu')
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await expectNoBarriers(page, 'closed')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  test('a kommun that does not exist has no admin', async ({ visit, product }) => {
    const page = await visit({ expectedErrors: /404/ })
    const response = await page.goto(`${product.base}/finns-inte/admin`)
    expect(response?.status()).toBe(404)
  })
})
