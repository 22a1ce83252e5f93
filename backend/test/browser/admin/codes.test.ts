import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { findOverflow } from '../support/layout.ts'
import { snippet } from '../support/site.ts'
import { eventually, adminTest as test } from '../support/stage.ts'
import { survey, withSurvey } from '../support/survey.ts'

/** Whatever the browser itself says of an answer that is an error. */
const expectedErrors = /Failed to load resource/

describe('a survey for those who were given a code', () => {
  test('takes an answer with a code that an admin has made, once', async ({ found, enter, visit, site }) => {
    const kommun = await found(withSurvey({ answers: 'participant' }))
    const admin = await enter(kommun, { path: 'dialogues/parken', viewport: { width: 1280, height: 900 } })
    await admin.getByRole('link', { name: 'Koder' }).click()
    await admin.getByText('Inga koder än').waitFor()
    await expectNoBarriers(admin, 'no codes')
    await admin.getByRole('button', { name: 'Skapa koder' }).click()
    const dialog = admin.getByRole('dialog')
    await expectNoBarriers(admin, 'making codes')
    await dialog.getByLabel('Vad koderna är till för').fill('Utskick till föreningar')
    await dialog.getByLabel('Antal koder').fill('3')
    await dialog.getByRole('button', { name: 'Skapa koder' }).click()
    await admin.getByRole('heading', { name: '3 koder är klara' }).waitFor()
    await expectNoBarriers(admin, 'new codes')
    const [download] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('button', { name: 'Ladda ner som CSV' }).click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(4)
    const [code = '', link = ''] = lines[1]?.split(',') ?? []
    expect(link).toBe(`${kommun.hosted}#min-kommun-code=${code}`)
    await admin.setViewportSize({ width: 375, height: 740 })
    expect(await findOverflow(admin)).toEqual([])

    const page = await visit({ expectedErrors, viewport: { width: 375, height: 740 } })
    const address = site.put(snippet(kommun))
    await page.goto(address)
    const field = page.getByLabel('Din kod')
    const next = page.getByRole('button', { name: 'Fortsätt' })
    await field.fill('AAAA-AAAA')
    await next.click()
    await page.getByText('Koden fungerar inte här.').waitFor()
    await eventually(() => field.evaluate((input) => input.matches(':focus'))).toBe(true)
    await expectNoBarriers(page, 'an unknown code')
    await field.fill(code.toLowerCase().replace('-', ' '))
    await next.click()
    await page.getByText('Besöker du parken?').waitFor()
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await survey(page).hurry()
    await survey(page).send.click()
    await survey(page).thanks.waitFor()

    await page.goto('about:blank')
    await page.goto(`${address}#min-kommun-code=${code}`)
    await eventually(() => field.inputValue()).toBe(code)
    await next.click()
    await page.getByText('Koden har redan använts.').waitFor()

    await admin.reload()
    await admin.getByText('1 av 3').waitFor()
    await admin.getByRole('button', { name: 'Spärra' }).click()
    await admin.getByText('Koderna är spärrade.').waitFor()
    await expectNoBarriers(admin, 'revoked codes')
    await admin.emulateMedia({ colorScheme: 'dark' })
    await expectNoBarriers(admin, 'revoked codes, dark')
  })
})
