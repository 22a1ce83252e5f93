import { describe, expect } from 'vitest'
import { snippet } from '../support/site.ts'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const proposals = [
  { heading: 'Rusta upp lekplatsen', text: 'Gungorna är trasiga.\n\nSandlådan också.', supports: 4 },
  { heading: 'Fler lindar' },
  ...Array.from({ length: 24 }, () => ({ heading: 'En bänk' })),
]

describe('without JavaScript', () => {
  test("the kommun's page has a link to the dialogue's own page", async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(site.put(snippet(kommun)))
    await page.getByRole('link', { name: 'Lämna ditt förslag' }).click()
    expect(page.url()).toBe(kommun.hosted)
    await page.getByRole('heading', { name: 'Förslag om parken', level: 1 }).waitFor()
  })

  test('proposals are paged, searched and read in full', async ({ found, visit }) => {
    const kommun = await found({ proposals })
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(kommun.hosted)
    await page.getByText('26 förslag').waitFor()
    const seen: string[] = []
    for (;;) {
      seen.push(...(await page.locator('.proposals h3').allInnerTexts()))
      const next = page.getByRole('link', { name: 'Nästa sida' })
      if ((await next.count()) === 0) break
      await next.click()
    }
    expect(seen.sort()).toEqual(proposals.map(({ heading }) => heading).sort())

    await page.goto(kommun.hosted)
    await page.getByLabel('Sök bland förslagen').fill('lekplats')
    await page.getByRole('button', { name: 'Sök' }).click()
    await page.getByText('1 förslag hittades').waitFor()
    await page.getByRole('link', { name: 'Rusta upp lekplatsen' }).click()
    await page.getByRole('heading', { name: 'Rusta upp lekplatsen', level: 1 }).waitFor()
    await page.getByText('Sandlådan också.').waitFor()
    await page.getByText('4 röster').waitFor()
    await page.getByRole('link', { name: 'Alla förslag' }).click()
    await page.getByText('26 förslag').waitFor()
  })

  test('a proposal is written, corrected and sent, and waits for the review', async ({ found, visit }) => {
    const kommun = await found()
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(kommun.hosted)
    await page.getByRole('link', { name: 'Lämna ett förslag' }).click()
    await page.getByLabel('Vad vill du föreslå?').fill('En hundrastgård')
    await page.getByRole('button', { name: 'Skicka in förslaget' }).click()
    await page.getByText('Du behöver rätta 2 uppgifter').waitFor()
    expect(await page.getByLabel('Vad vill du föreslå?').inputValue()).toBe('En hundrastgård')
    await page.getByLabel('Beskriv ditt förslag').fill('Det finns ingen i närheten.')
    await page.getByLabel('Ditt namn').fill('Anna Exempel')
    await page.getByRole('button', { name: 'Skicka in förslaget' }).click()
    await page.getByText(/^MK-[0-9A-Z]{4}-[0-9A-Z]{3}$/).waitFor()
    await page.reload()
    expect(await kommun.listSubmissions()).toMatchObject([{ status: 'submitted', heading: 'En hundrastgård' }])
  })

  test('a receipt is read and the proposal withdrawn', async ({ found, visit, site }) => {
    const kommun = await found()
    const citizen = await visit()
    await citizen.goto(site.put(snippet(kommun)))
    await widget(citizen).write()
    await widget(citizen).submit()
    const address = (await widget(citizen).follow.getAttribute('href')) ?? ''

    const page = await visit({ javaScriptEnabled: false })
    await page.goto(address)
    await page.getByText('Dra tillbaka förslaget', { exact: true }).click()
    await page.getByRole('button', { name: 'Ja, dra tillbaka förslaget' }).click()
    await page.getByText('Du har dragit tillbaka förslaget.').waitFor()
    expect((await kommun.listSubmissions())[0]).toMatchObject({ status: 'withdrawn' })
    await page.reload()
    expect(await page.getByRole('button').count()).toBe(0)
  })
})
