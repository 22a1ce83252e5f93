import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { readMail } from '../support/mail.ts'
import { eventually, adminTest as test } from '../support/stage.ts'

const expectedErrors = /\b422\b/

describe('the kommun’s messages', () => {
  test('an admin writes a message anew, is kept from spoiling it, and it goes out so', async ({
    found,
    enter,
    product,
    client,
  }) => {
    const kommun = await found()
    const page = await enter(kommun, { path: 'mail', expectedErrors })
    await page.getByRole('link', { name: 'Inbjudan, svenska' }).waitFor()
    await expectNoBarriers(page, 'texts')
    await page.getByRole('link', { name: 'Inbjudan, svenska' }).click()

    await page.getByLabel('Ämne').fill('Välkommen, {name}!')
    await page.getByLabel('Text', { exact: true }).fill('Hej {namn}! <b>Tryck här:</b> ')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByRole('alert').getByText('Du behöver rätta 2 uppgifter').waitFor()
    await page.getByRole('alert').getByText('Lägg till {url}, som mejlet inte klarar sig utan.').waitFor()
    await page.getByText('Förhandsvisningen visas när texten är rätt ifylld.').waitFor()
    await expectNoBarriers(page, 'wrong')

    await page.getByLabel('Text', { exact: true }).fill('Hej {name}! <b>Tryck här:</b> ')
    await page.getByRole('button', { name: 'Länk {url}' }).click()
    const preview = page.getByRole('article')
    await preview.getByText('<b>Tryck här:</b> http').waitFor()
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Texten är sparad.').waitFor()

    const email = `kim.${kommun.slug}@exempel.se`
    const body = { email, name: 'Kim Exempel', role: 'analyst', language: 'sv' } as const
    await client.call('inviteMember', { params: { tenant: kommun.slug }, body })
    expect(await readMail(product, email)).toContain('Hej Kim Exempel! <b>Tryck här:</b> http')

    await page.getByRole('button', { name: 'Återställ standardtexten' }).click()
    await page.getByText('Standardtext.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByText(/^Egen text, ändrad/).waitFor()
    await eventually(() => page.getByLabel('Ämne').inputValue()).toBe('Välkommen, {name}!')
  })

  test('the outbox shows what went where, without its addresses and words', async ({ found, enter, client }) => {
    const kommun = await found()
    const body = { email: `lo.${kommun.slug}@exempel.se`, name: 'Lo Exempel', role: 'analyst', language: 'sv' } as const
    await client.call('inviteMember', { params: { tenant: kommun.slug }, body })
    const page = await enter(kommun, { path: 'mail/outbox', viewport: { width: 375, height: 700 } })
    await page.getByText('Mejl läggs som filer i utkorgens mapp på servern.').waitFor()
    await eventually(async () => {
      await page.getByRole('button', { name: 'Uppdatera' }).click()
      return page.getByText('Adressen är glömd').count()
    }).toBe(1)
    await expectNoBarriers(page, 'outbox')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await page.getByLabel('Läge').selectOption({ label: 'Inte skickat (0)' })
    await page.getByText('Inga mejl').waitFor()
  })
})
