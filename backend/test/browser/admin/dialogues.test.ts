import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { demoDialogue } from '../../../demo/dialogue.ts'
import { expectNoBarriers } from '../support/axe.ts'
import { eventually, adminTest as test } from '../support/stage.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const problems = (page: Page) => eventually(() => page.getByRole('alert').getByRole('link').allInnerTexts())
/** What the API refuses is an error in the browser's console too. */
const refused = /status of 4(09|22)/

describe('a dialogue', () => {
  test('is built from nothing: the demo’s own, as a communications officer would', async ({ found, enter, client }) => {
    const kommun = await found()
    const page = await enter(kommun, { path: 'dialogues' })
    await page.getByRole('link', { name: 'Ny dialog' }).click()
    await field(page, 'Rubrik').fill(demoDialogue.title)
    await eventually(() => field(page, 'Adress').inputValue()).toBe('e-forslag-till-exempelkommun')
    await field(page, 'Adress').fill(demoDialogue.slug)
    await field(page, 'Inledning (valfritt)').fill(demoDialogue.introduction)
    await page.getByRole('radio', { name: /^Lycksele/ }).check()
    await expectNoBarriers(page, 'new')
    await press(page, 'Skapa dialogen')

    await page.getByRole('heading', { level: 1, name: demoDialogue.title }).waitFor()
    await field(page, 'Antal röster').fill(String(demoDialogue.settings.threshold))
    await field(page, 'Behandlas inom (valfritt)').fill('')
    for (const [index, { label }] of demoDialogue.settings.categories.entries()) {
      await press(page, 'Lägg till kategori')
      await field(page, `Kategori ${index + 1}`).fill(label)
    }
    await press(page, 'Upp Kommunens service')
    await press(page, 'Upp Kommunens service')
    await press(page, 'Ned Kommunens service')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Ned Kommunens service')
    await press(page, 'Ned Kommunens service')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Upp Kommunens service')
    await expectNoBarriers(page, 'settings')
    await press(page, 'Spara')
    await said(page, 'Inställningarna är sparade.')

    await page.getByRole('link', { name: 'Utseende' }).last().click()
    await field(page, 'Knappar och länkar').fill(demoDialogue.theme.action)
    await press(page, 'Spara')
    await said(page, 'Utseendet är sparat.')
    await press(page, 'Publicera')
    await said(page, 'Dialogen är publicerad.')

    const params = { tenant: kommun.slug, dialogue: demoDialogue.slug }
    const made = await client.call('getDialogue', { params })
    const { categories, ...settings } = demoDialogue.settings
    const { state: _, ...rest } = demoDialogue
    expect(made).toMatchObject({ ...rest, state: 'open', settings })
    const labels = (made.settings.categories as typeof categories).map(({ label }) => label)
    expect(labels).toEqual(categories.map(({ label }) => label))
    expect(made.settings.categories).toContainEqual({ id: 'miljo-och-klimat', label: 'Miljö och klimat' })
  })

  test('is found in the list, put away, taken back and deleted', async ({ found, enter, client }) => {
    const kommun = await found({ proposals: [{ heading: 'Fler bänkar', supports: 3 }] })
    const page = await enter(kommun, { path: 'dialogues', expectedErrors: refused })
    await page.getByRole('row', { name: /Förslag om parken.*Öppen.*1.*0.*3/ }).waitFor()
    await expectNoBarriers(page, 'list')
    await page.getByRole('link', { name: 'Förslag om parken' }).click()
    await press(page, 'Kopiera dialogen')
    await page.getByRole('heading', { level: 1, name: 'Förslag om parken (kopia)' }).waitFor()
    await press(page, 'Ta bort dialogen')
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort dialogen' }).click()
    await said(page, 'Dialogen är borttagen.')

    await page.getByRole('link', { name: 'Förslag om parken' }).click()
    await press(page, 'Arkivera')
    await press(page, 'Ångra')
    await said(page, 'Ångrat.')
    await press(page, 'Arkivera')
    await said(page, 'Dialogen är arkiverad.')
    await press(page, 'Ta bort dialogen')
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort dialogen' }).click()
    await said(page, 'Dialogen har inlägg')
    const dialogue = await client.call('getDialogue', { params: { tenant: kommun.slug, dialogue: 'parken' } })
    expect(dialogue.state).toBe('archived')
  })

  test('keeps what is wrong in the form, and says so beside it', async ({ found, enter }) => {
    const kommun = await found()
    const page = await enter(kommun, { path: 'dialogues/new', expectedErrors: refused })
    await press(page, 'Skapa dialogen')
    await problems(page).toEqual(['Rubrik: Fyll i uppgiften.'])
    const hostile = '<img src=x onerror=alert(1)>"\'&'
    await field(page, 'Rubrik').fill(hostile.padEnd(121, 'å'))
    await field(page, 'Adress').fill('parken')
    await page.getByText('Adressen används redan.').waitFor()
    await press(page, 'Skapa dialogen')
    await problems(page).toEqual(['Rubrik: Skriv högst 120 tecken.'])
    await field(page, 'Rubrik').fill(hostile)
    await press(page, 'Skapa dialogen')
    await problems(page).toEqual(['Adress: Samma uppgift finns redan. Välj en annan.'])
    await field(page, 'Adress').fill('parken-2')
    await press(page, 'Skapa dialogen')
    await page.getByRole('heading', { level: 1, name: hostile }).waitFor()

    // By the clock in Sweden, in summer; it closes before it opens.
    await page.getByLabel(/^Öppnar/).fill('2027-06-02T12:00')
    await page.getByLabel(/^Stänger/).fill('2027-06-01T12:00')
    await page.getByRole('radio', { name: 'Vid en andel av invånarna' }).check()
    await field(page, 'Andel av invånarna').fill('0,01')
    await press(page, 'Spara')
    await problems(page).toEqual(['Antal invånare: Fyll i uppgiften.'])
    await field(page, 'Antal invånare').fill('79 000')
    await press(page, 'Spara')
    await problems(page).toEqual(['Andel av invånarna: Ange minst 0,1.'])
    await field(page, 'Andel av invånarna').fill('1')
    await page.getByText('Det blir 79 röster.').waitFor()
    await field(page, 'Granskas inom').fill('999')
    await press(page, 'Lägg till kategori')
    await press(page, 'Spara')
    await problems(page).toEqual(['Granskas inom: Ange högst 60.', 'Kategori 1: Fyll i uppgiften.'])
    await expectNoBarriers(page, 'errors')
    await field(page, 'Kategori 1').fill('Å')
    await field(page, 'Granskas inom').fill('5')
    await press(page, 'Spara')
    await problems(page).toEqual(['Stänger: Välj en senare tid.'])
    await page.getByLabel(/^Stänger/).fill('2027-06-03T12:00')
    await press(page, 'Spara')
    await said(page, 'Inställningarna är sparade.')
    await eventually(() => page.getByLabel(/^Öppnar/).inputValue()).toBe('2027-06-02T12:00')
  })

  test('that somebody else changes meanwhile loses nothing of either', async ({ found, enter, client }) => {
    const kommun = await found()
    const params = { tenant: kommun.slug, dialogue: 'parken' }
    const page = await enter(kommun, { path: 'dialogues/parken', expectedErrors: refused })
    await field(page, 'Rubrik').fill('Min rubrik')
    const theirs = { title: 'Deras rubrik', introduction: 'Deras inledning.', closesAt: '2027-12-01T11:00:00.000Z' }
    await client.call('changeDialogue', { params, body: { version: 1, ...theirs } })
    await press(page, 'Spara')
    await page.getByRole('heading', { name: 'Någon annan har sparat medan du skrev' }).waitFor()
    await page.getByText('Deras ändring: ”Deras rubrik”').waitFor()
    await eventually(() => field(page, 'Rubrik').inputValue()).toBe('Min rubrik')
    await eventually(() => page.getByLabel(/^Inledning/).inputValue()).toBe(theirs.introduction)
    await eventually(() => page.getByLabel(/^Stänger/).inputValue()).toBe('2027-12-01T12:00')
    await expectNoBarriers(page, 'conflict')
    await press(page, 'Använd deras')
    await eventually(() => field(page, 'Rubrik').inputValue()).toBe('Deras rubrik')
    await field(page, 'Rubrik').fill('Vår rubrik')
    await press(page, 'Spara')
    await said(page, 'Inställningarna är sparade.')
    expect(await client.call('getDialogue', { params })).toMatchObject({ ...theirs, title: 'Vår rubrik', version: 3 })
  })
})

describe('the look', () => {
  test('is tried out on the real widget, which stores nothing', async ({ found, enter }) => {
    const kommun = await found({ dialogue: { state: 'draft' } })
    const page = await enter(kommun, { path: 'dialogues/parken/look', expectedErrors: refused })
    const preview = page.frameLocator('iframe')
    const propose = preview.getByRole('button', { name: 'Lämna ett förslag' })
    const colour = () => propose.evaluate((button) => getComputedStyle(button).backgroundColor)
    await field(page, 'Knappar och länkar').fill('#ffdd00')
    await eventually(colour).toBe('rgb(255, 221, 0)')
    await press(page, 'Spara')
    await problems(page).toHaveLength(1)
    await page.getByRole('button', { name: /^Använd #/ }).click()
    await page.getByRole('button', { name: /^Använd #/ }).waitFor({ state: 'detached' })
    await eventually(colour).not.toBe('rgb(255, 221, 0)')
    await page.getByRole('radio', { name: 'Luftig' }).check()
    await eventually(() => propose.evaluate((button) => button.clientHeight)).toBeGreaterThanOrEqual(50)
    await page.getByRole('button', { name: 'Mobil' }).click()
    await expectNoBarriers(page, 'look')

    await propose.click()
    await preview.getByLabel('Vad vill du föreslå?').fill('Ett förslag på prov')
    await preview.getByLabel('Beskriv ditt förslag').fill('Det här ska ingen spara.')
    await preview.getByLabel('Ditt namn').fill('Ann Exempel')
    await preview.getByRole('button', { name: 'Fortsätt' }).click()
    await preview.getByRole('button', { name: 'Skicka in förslaget' }).click()
    await preview.getByText('Vi har tagit emot ditt förslag').waitFor()
    expect(await kommun.listSubmissions()).toEqual([])
    await press(page, 'Spara')
    await said(page, 'Utseendet är sparat.')
  })

  test('of the kommun reaches its dialogues, and the kommun says who it is', async ({ found, enter, client }) => {
    const kommun = await found()
    const page = await enter(kommun, { path: 'look', expectedErrors: refused })
    await field(page, 'Knappar och länkar').fill('#7a2e63')
    await press(page, 'Spara')
    await said(page, 'Utseendet är sparat.')
    await page.locator('input[type=file]').setInputFiles({
      name: 'logo.svg',
      mimeType: 'image/png',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    })
    await page.getByText('Filtypen fungerar inte.').waitFor()
    await expectNoBarriers(page, 'kommun look')

    await page.getByRole('link', { name: 'Kommunen', exact: true }).click()
    await field(page, 'Organisationsnummer (valfritt)').fill('12')
    await page.getByRole('radio', { name: /^En sida på er webbplats/ }).check()
    await field(page, 'Adress').fill('javascript:alert(1)')
    await press(page, 'Spara')
    await problems(page).toHaveLength(2)
    await expectNoBarriers(page, 'kommun')
    await field(page, 'Organisationsnummer (valfritt)').fill('212000-0000')
    await field(page, 'Adress').fill('https://kommun.se/personuppgifter')
    await press(page, 'Spara')
    await said(page, 'Uppgifterna är sparade.')

    const params = { tenant: kommun.slug }
    expect((await client.call('getPreview', { params: { ...params, dialogue: 'parken' } })).theme).toMatchObject({
      action: '#7a2e63',
    })
    expect((await client.call('getTenantSettings', { params })).privacy).toEqual({
      kind: 'link',
      url: 'https://kommun.se/personuppgifter',
    })
  })
})
