import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectNoBarriers } from '../support/axe.ts'
import { eventually, adminTest as test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const choose = async (page: Page, label: string, option: string) =>
  page.getByLabel(label).selectOption({ label: option })

/** The code under a heading, as it would be copied. */
const codeUnder = (page: Page, heading: string) =>
  page.getByRole('region', { name: heading, exact: true }).locator('pre')
const readCode = async (page: Page, heading: string) => (await codeUnder(page, heading).textContent()) ?? ''

const dialogue = { path: 'dialogues/parken/embed' }
const proposals = [{ heading: 'Fler lindar' }]

const forms = {
  'Plats och skript (rekommenderas)': ['På sidan'],
  'Utan style-attribut': ['På sidan'],
  'Skript i mallen, plats på sidan': ['På sidan', 'I webbplatsens mall, en gång'],
  'Skript i mallen, länk på sidan': ['På sidan', 'I webbplatsens mall, en gång'],
  'Eget element': ['På sidan'],
  'Bara skriptet': ['På sidan'],
  'Låst version': ['På sidan'],
}

describe('what the admin builds', () => {
  test('appears when it is pasted, whatever the form', async ({ found, enter, visit, site }) => {
    const kommun = await found({ proposals })
    const admin = await enter(kommun, dialogue)
    const page = await visit()
    for (const [form, headings] of Object.entries(forms)) {
      await choose(admin, 'Sätt att bädda in', form)
      const pieces = await Promise.all(headings.map((heading) => readCode(admin, heading)))
      await page.goto(site.put(pieces.join('\n')))
      await widget(page).items.first().waitFor({ timeout: 5000 })
      expect({ form, shown: await page.locator('min-kommun').count() }).toEqual({ form, shown: 1 })
    }
    await choose(admin, 'Sätt att bädda in', 'Ram (iframe)')
    await page.goto(site.put(await readCode(admin, 'På sidan')))
    await page.frameLocator('iframe').locator('.open').first().waitFor()
  })

  test('passes a strict policy that has the lines it says, and nothing more', async ({ found, enter, visit, site }) => {
    const kommun = await found({ proposals })
    const admin = await enter(kommun, dialogue)
    await choose(admin, 'Sätt att bädda in', 'Utan style-attribut')
    await admin.getByLabel('Webbplatsen kräver Trusted Types').check()
    const lines = (await readCode(admin, 'I policyn')).replaceAll('\n', ' ')
    const policy = `default-src 'none'; img-src data:; require-trusted-types-for 'script'; ${lines}`
    const page = await visit()
    const headers = { 'Content-Security-Policy': policy }
    await page.goto(site.put(await readCode(admin, 'På sidan'), { headers }))
    await widget(page).items.first().waitFor()
  })

  test('is copied as it stands, with the link’s words as text', async ({ found, enter }) => {
    const admin = await enter(await found(), { ...dialogue, permissions: ['clipboard-read', 'clipboard-write'] })
    await admin.getByLabel('Länkens text').fill('Säg din <mening> & "påverka"')
    await admin.getByRole('button', { name: 'Kopiera: på sidan' }).click()
    await admin.getByRole('status').getByText('Kopierat.').waitFor()
    const copied = await admin.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await readCode(admin, 'På sidan'))
    expect(copied).toContain('Säg din &lt;mening&gt; &amp; &quot;påverka&quot;</a>')
  })
})

test('each system has its own steps and its own code for the template', async ({ found, enter }) => {
  const admin = await enter(await found(), dialogue)
  await choose(admin, 'Vad görs sidan i?', 'WordPress')
  await eventually(() => readCode(admin, 'I webbplatsens mall, en gång')).toContain('wp_enqueue_script')
  await admin.getByText('Lägg till blocket Anpassad HTML').waitFor()
  await expectNoBarriers(admin)
})

test('the websites are edited row by row, and what is wrong is told beside its row', async ({ found, enter }) => {
  const kommun = await found({ origins: ['https://www.exempel.se'] })
  const admin = await enter(kommun, { path: 'embed', expectedErrors: /422/ })
  await admin.getByRole('button', { name: 'Lägg till https://exempel.se också' }).click()
  await admin.getByRole('button', { name: 'Lägg till webbplats' }).click()
  const wrong = admin.getByLabel('Webbplats 3')
  await eventually(() => wrong.evaluate((field) => field === document.activeElement)).toBe(true)
  await wrong.fill('inte en adress')
  await admin.getByRole('button', { name: 'Spara webbplatser' }).click()
  await admin.getByRole('alert').getByText('Du behöver rätta 1 uppgift').waitFor()
  await eventually(() => wrong.getAttribute('aria-invalid')).toBe('true')
  await expectNoBarriers(admin, 'wrong')

  await wrong.fill('test.exempel.se:8443/delta?x=1')
  await admin.getByRole('button', { name: 'Spara webbplatser' }).click()
  await admin.getByRole('status').getByText('Sparat.').waitFor()
  await admin.reload()
  const rows = admin.getByRole('textbox', { name: /^Webbplats \d/ })
  await rows.nth(2).waitFor()
  expect(
    await rows.evaluateAll((all) => all.map((row) => (row as HTMLInputElement).value)).then((all) => all.sort()),
  ).toEqual(['https://exempel.se', 'https://test.exempel.se:8443', 'https://www.exempel.se'])
})

test('the check tells where the dialogue works, and which directive stops it elsewhere', async ({
  found,
  enter,
  visit,
  site,
}) => {
  const kommun = await found()
  const admin = await enter(kommun, dialogue)
  await admin.getByText('Ingen sida har visat dialogen än').waitFor()
  const code = await readCode(admin, 'På sidan')
  await admin.getByRole('button', { name: 'Kontrollera nu' }).click()

  const page = await visit({ expectedErrors: /Content Security Policy/ })
  const reports = /report-uri [^;\s]+/.exec(await readCode(admin, 'I policyn'))?.[0] ?? ''
  const policy = { 'Content-Security-Policy': `script-src 'self'; ${reports}` }
  await page.goto(site.put(code, { headers: policy }), { waitUntil: 'networkidle' })
  const works = site.put(code)
  await page.goto(works)
  await widget(page).propose.waitFor()
  await page.goto('about:blank')

  await admin.getByRole('status').getByText(`Dialogen fungerar på ${works}.`).waitFor()
  const seen = admin.getByRole('row', { name: new RegExp(`${works}.*Skript på sidan`) })
  await seen.waitFor()
  await admin.getByRole('row', { name: /script-src-elem.*Stoppas/ }).waitFor()
  await expectNoBarriers(admin, 'checked')
})
