import { describe, expect } from 'vitest'
import { findFocus } from '../support/focus.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

describe('someone who proposes', () => {
  test('is told what to correct, and led there', async ({ found, visit, site }) => {
    const page = await visit()
    await page.goto(site.put(snippet(await found())))
    const { propose, heading, text, name, email, proceed } = widget(page)
    await propose.click()
    await email.fill('anna')
    await proceed.click()

    const summary = page.getByRole('group', { name: 'Du behöver rätta 4 uppgifter' })
    await summary.waitFor()
    await eventually(() => findFocus(page)).toBe('Du behöver rätta 4 uppgifter')
    await eventually(() => summary.getByRole('link').allInnerTexts()).toEqual([
      'Fyll i en rubrik.',
      'Beskriv ditt förslag.',
      'Fyll i ditt namn eller ett alias.',
      'Fyll i e-postadressen så här: namn@exempel.se.',
    ])
    for (const field of [heading, text, name, email]) {
      await eventually(() => field.getAttribute('aria-invalid')).toBe('true')
      const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
      expect(described.some((id) => id.endsWith('-error'))).toBe(true)
    }
    await summary.getByRole('link', { name: 'Beskriv ditt förslag.' }).click()
    await eventually(() => findFocus(page)).toBe('Beskriv ditt förslag')
  })

  test('is warned of a personal identity number while typing', async ({ found, visit, site }) => {
    const page = await visit()
    await page.goto(site.put(snippet(await found())))
    await widget(page).propose.click()
    await widget(page).text.pressSequentially('Ring 19811218-9876')
    const warning = page.getByRole('status').getByText('Texten verkar innehålla ett personnummer. Ta bort det.')
    await page.getByText('Texten verkar innehålla ett personnummer.').waitFor()
    await widget(page).text.fill('Ring mig')
    await warning.waitFor({ state: 'detached' })
  })

  test('gets a receipt, and sees nothing published before the review', async ({ found, visit, site }) => {
    const kommun = await found({ dialogue: { moderation: 'before', settings: { reviewDays: 3 } } })
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    const { write, submit, thanks, reference, follow, count, items } = widget(page)
    await write()
    await submit()
    await thanks.waitFor()
    await eventually(() => findFocus(page)).toBe('Tack! Vi har tagit emot ditt förslag.')
    await eventually(() => reference.innerText()).toMatch(/^MK-[0-9A-Z]{4}-[0-9A-Z]{3}$/)
    await page.getByText('Det tar högst 3 dagar.').waitFor()
    await page.getByRole('button', { name: 'Till alla förslag' }).click()
    await eventually(() => count.innerText()).toMatch(/^Här visas förslagen/)
    expect(await items.count()).toBe(0)

    await widget(page).propose.click()
    await eventually(() => widget(page).heading.inputValue()).toBe('')
    expect(await follow.count()).toBe(0)
  })

  test('follows the own proposal on its secret page, and withdraws it there', async ({ found, visit, site }) => {
    const kommun = await found({ dialogue: { moderation: 'before' } })
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await widget(page).write({ heading: 'En hundrastgård' })
    await widget(page).submit()
    const reference = await widget(page).reference.innerText()
    const opening = page.context().waitForEvent('page')
    await widget(page).follow.click()
    const receipt = await opening
    await receipt.getByText(reference).waitFor()
    await receipt.getByRole('heading', { name: 'En hundrastgård' }).waitFor()
    await receipt.getByText('Dra tillbaka förslaget', { exact: true }).click()
    await receipt.getByRole('button', { name: 'Ja, dra tillbaka förslaget' }).click()
    await receipt.getByText('Du har dragit tillbaka förslaget.').waitFor()
    const [submission] = await kommun.listSubmissions()
    expect(submission).toMatchObject({ reference, status: 'withdrawn', heading: 'En hundrastgård' })
  })

  test('has a moderator publish it, and then everyone sees it', async ({ found, visit, site }) => {
    const kommun = await found({ dialogue: { moderation: 'before' } })
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await widget(page).write({ heading: 'Ljus i tunneln' })
    await widget(page).submit()
    await widget(page).thanks.waitFor()
    await kommun.decide('Ljus i tunneln', { action: 'publish' })
    await eventually(async () => {
      await page.reload()
      await widget(page).count.filter({ hasNotText: 'Hämtar' }).waitFor()
      return widget(page).items.allInnerTexts()
    }).toEqual(['Ljus i tunneln'])
  })

  test('keeps what is written when the form is closed and opened again', async ({ found, visit, site }) => {
    const page = await visit()
    await page.goto(site.put(snippet(await found())))
    await widget(page).write({ heading: 'En hundrastgård' })
    await page.getByRole('button', { name: 'Avbryt' }).click()
    await eventually(() => findFocus(page)).toBe('Lämna ett förslag')
    await widget(page).propose.click()
    await eventually(() => widget(page).heading.inputValue()).toBe('En hundrastgård')
  })
})
