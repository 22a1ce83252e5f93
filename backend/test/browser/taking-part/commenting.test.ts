import { expect } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { tabTo } from '../support/focus.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const dialogue = { settings: { comments: 'on' } } as const
const proposals = [{ heading: 'Fler lindar' }]

test('a comment is written, corrected, sent and flagged on a phone with nothing but a keyboard', async ({
  found,
  visit,
  site,
}) => {
  const kommun = await found({ dialogue, proposals })
  const page = await visit({ viewport: { width: 375, height: 667 } })
  await page.goto(site.put(snippet(kommun)))
  await widget(page).open('Fler lindar')
  await page.getByText('Ingen har kommenterat förslaget än.').waitFor()
  expect(await findBarriers(page), 'no comments').toEqual([])

  await tabTo(page, 'Skriv en kommentar')
  await page.keyboard.press('Enter')
  const text = page.getByLabel('Din kommentar')
  await text.waitFor()
  await tabTo(page, 'Skicka kommentaren')
  await page.keyboard.press('Enter')
  await page.getByText('Fyll i ditt namn eller ett alias.').waitFor()
  expect(await findBarriers(page), 'what to correct').toEqual([])
  await page.keyboard.type('Ja tack, ring 19811218-9876 om ni undrar något.', { delay: 60 })
  await page.getByText('Texten verkar innehålla ett personnummer.').waitFor()
  await tabTo(page, 'Ditt namn')
  await page.keyboard.type('Grannen', { delay: 60 })
  await page.keyboard.press('Enter')
  await page.getByText('Tack! Vi har tagit emot din kommentar.').waitFor()
  expect(await findBarriers(page), 'sent').toEqual([])
  await eventually(() => page.locator('.said').innerText()).toBe(`Ja tack, ring ${'•'.repeat(13)} om ni undrar något.`)

  await eventually(async () => {
    await page.reload()
    await widget(page).open('Fler lindar')
    await page.locator('.comments [role=status] p, .said').first().waitFor()
    return page.locator('.said').count()
  }).toBe(1)
  await tabTo(page, 'Anmäl innehåll av Grannen')
  await page.keyboard.press('Enter')
  await page.getByLabel('Vad är fel?').selectOption('Reklam eller skräp')
  expect(await findBarriers(page), 'flagging').toEqual([])
  await tabTo(page, 'Skicka anmälan')
  await page.keyboard.press('Enter')
  await page.getByText('Tack! En moderator tittar på det.').waitFor()
})

test('a comment and a flag are sent without JavaScript', async ({ found, visit }) => {
  const kommun = await found({ dialogue, proposals })
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(kommun.hosted)
  await page.getByRole('link', { name: 'Fler lindar' }).click()
  await page.getByRole('link', { name: 'Skriv en kommentar' }).click()
  await page.getByRole('button', { name: 'Skicka kommentaren' }).click()
  await page.getByText('Du behöver rätta 2 uppgifter').waitFor()
  await page.getByLabel('Din kommentar').fill('Ja tack.')
  await page.getByLabel('Ditt namn').fill('Grannen')
  await page.getByRole('button', { name: 'Skicka kommentaren' }).click()
  await page.getByText('Tack! Vi har tagit emot din kommentar.').waitFor()
  await page.getByRole('link', { name: 'Tillbaka till förslaget' }).click()
  await page.getByRole('link', { name: 'Anmäl innehåll' }).click()
  await page.getByLabel('Vad är fel?').selectOption('Hör inte hit')
  await page.getByRole('button', { name: 'Skicka anmälan' }).click()
  await page.getByText('Tack! En moderator tittar på det.').waitFor()
  expect((await kommun.listSubmissions())[0]?.flags).toBe(1)
})
