import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { findLink, readMail } from '../support/mail.ts'
import { eventually, adminTest as test } from '../support/stage.ts'

const expectedErrors = /\b(401|409|422)\b/

describe('the kommun’s members', () => {
  test('an admin invites somebody, who comes in by the mail; and keeps them out again', async ({
    found,
    enter,
    visit,
    product,
  }) => {
    const kommun = await found()
    const email = `kim.${kommun.slug}@exempel.se`
    const admin = await enter(kommun, { path: 'members', expectedErrors })
    await admin.getByRole('button', { name: 'Bjud in' }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Skicka inbjudan' }).click()
    await dialog.getByRole('alert').getByText('Du behöver rätta 2 uppgifter').waitFor()
    await expectNoBarriers(admin, 'an empty invitation')
    await dialog.getByLabel('E-postadress').fill(email)
    await dialog.getByLabel('Namn').fill('<img src=x onerror=alert(1)>')
    await dialog.getByLabel('Språk').selectOption('en')
    await dialog.getByRole('button', { name: 'Skicka inbjudan' }).click()
    const row = admin.getByRole('row', { name: /<img src=x/ })
    await row.getByText('Inbjuden').waitFor()
    await expectNoBarriers(admin, 'members')

    const kim = await visit({ expectedErrors })
    await kim.goto(findLink(await readMail(product, email)))
    await kim.getByRole('button', { name: 'Logga in', exact: true }).click()
    await kim.getByRole('link', { name: 'My account' }).waitFor()
    expect(await kim.getByRole('link', { name: 'Members' }).count()).toBe(0)
    await kim.goto(`${product.base}/${kommun.slug}/admin/members`)
    await kim.getByText('You do not have access here').waitFor()

    await row.getByRole('button', { name: /^Ändra/ }).click()
    await expectNoBarriers(admin, 'changing')
    await dialog.getByRole('button', { name: 'Stäng av' }).click()
    await row.getByText('Avstängd').waitFor()
    await kim.reload()
    await kim.getByLabel('Email address').waitFor()
    await admin.getByRole('button', { name: 'Ångra' }).click()
    await row.getByText('Aktiv').waitFor()
  })

  test('the last admin is told why the role stays', async ({ found, enter }) => {
    const page = await enter(await found(), {
      path: 'members',
      expectedErrors,
      viewport: { width: 375, height: 700 },
    })
    await page.getByRole('button', { name: 'Ändra Ada Admin' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Moderator').check()
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.getByRole('alert').getByText('minst en aktiv administratör').waitFor()
    await expectNoBarriers(page, 'refused')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  test('the audit log is searched, saved and proved', async ({ found, enter }) => {
    const kommun = await found({ proposals: [{ heading: 'Bänkar' }] })
    await kommun.decide('Bänkar', { action: 'hide', reason: 'Skäl.' })
    const [submission] = await kommun.listSubmissions()
    const page = await enter(kommun, { path: 'audit-log', expectedErrors })
    const table = page.getByRole('table')
    await table.getByRole('rowheader', { name: 'Medlem loggade in' }).waitFor()
    await expectNoBarriers(page, 'log')

    await page.getByLabel('Gällde').fill(submission?.reference ?? '')
    await page.getByRole('button', { name: 'Sök' }).click()
    await eventually(() => table.getByRole('rowheader').allInnerTexts()).toEqual(['Inlägg doldes'])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(submission?.reference)

    await page.getByLabel('Gällde').fill('något')
    await page.getByRole('button', { name: 'Sök' }).click()
    await page.getByRole('alert').first().waitFor()
    await page.getByRole('button', { name: 'Kontrollera loggen' }).click()
    await page.getByText(/^Loggen är hel: \d+ poster/).waitFor()
    await expectNoBarriers(page, 'proved')
  })
})
