import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { KommunInput } from '../support/kommun.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'

/** What people wrote in English, so that any Swedish there is would be ours. */
const kommun: KommunInput = {
  dialogue: {
    title: 'Ideas for the park',
    introduction: 'The park will be renewed.',
    moderation: 'before',
    settings: { threshold: 100, categories: [{ id: 'light', label: 'Lights' }] },
  },
  proposals: [
    // Late in the evening in UTC is the next day in Sweden.
    {
      heading: 'More lamps',
      text: 'It is dark.',
      name: 'Ann',
      category: 'light',
      createdAt: '2026-10-13T22:30:00.000Z',
    },
    {
      heading: 'A stage',
      text: 'For music.',
      status: 'answered',
      response: { text: 'Yes.', by: 'The board', at: '2026-11-02T10:00:00.000Z' },
    },
  ],
}

/** Everything that is shown and everything that is only said, without the page around the widget. */
const readWords = (page: Page) =>
  page.locator('min-kommun-proposals').evaluate(({ shadowRoot }) => {
    const names = [...(shadowRoot?.querySelectorAll('[aria-label], [title], [placeholder]') ?? [])]
    return [
      shadowRoot?.querySelector<HTMLElement>('.root')?.innerText,
      ...names.map((named) => ['aria-label', 'title', 'placeholder'].map((name) => named.getAttribute(name)).join(' ')),
    ]
      .join('\n')
      .replaceAll('\u00a0', ' ')
  })

const swedish = /[åäöÅÄÖ]|\b(och|att|eller|ditt|inte|skicka|visa|alla|stöd|tack|vi)\b/i

const expectEnglish = async (page: Page, state: string) => expect(await readWords(page), state).not.toMatch(swedish)

describe('on a page in English', () => {
  test.for([
    ['with the script in English', '?language=en'],
    ['with the script in Swedish', ''],
  ])('%s, all of the widget is in English', async ([, query], { found, visit, site }) => {
    const { hosted, script, name } = await found(kommun)
    const page = await visit({ locale: 'en-GB' })
    const body = snippet({ hosted, script: script + query, name }, 'lang="en"')
    await page.goto(site.put(body, { language: 'en' }))
    const button = (label: string) => page.getByRole('button', { name: label })
    await button('More lamps').waitFor()
    await expectEnglish(page, 'list')
    await eventually(() => readWords(page)).toContain('14 October 2026')

    await button('More lamps').click()
    await button('Support this proposal').click()
    await button('Withdraw your support').waitFor()
    await expectEnglish(page, 'detail')
    await button('All proposals').click()
    await button('A stage').click()
    await page.getByText('2 November 2026').first().waitFor()
    await expectEnglish(page, 'response')
    await button('All proposals').click()
    await page.getByRole('searchbox').fill('xyzzy')
    await page.getByText('No proposals match').waitFor()
    await expectEnglish(page, 'nothing found')

    await button('Make a proposal').click()
    await button('Continue').click()
    await page.getByText('You need to correct 3 items').waitFor()
    await expectEnglish(page, 'errors')
    await page.getByLabel('What do you want to propose?').fill('A fountain')
    await page.getByLabel('Describe your proposal').fill('Ring 19811218-9876')
    await page.getByLabel('Your name').fill('Ann')
    await page.getByText('The text seems to contain a personal identity number.').waitFor()
    await expectEnglish(page, 'form')
    await button('Continue').click()
    await button('Submit proposal').waitFor()
    await expectEnglish(page, 'answers to check')
    await button('Submit proposal').click()
    await page.getByRole('heading', { name: 'Thank you.' }).waitFor()
    await page.locator('.reference').waitFor()
    await expectEnglish(page, 'sent')
  })
})

test('on a page in Swedish, dates are written in Swedish and in Swedish time', async ({ found, visit, site }) => {
  const page = await visit({ locale: 'en-GB', timezoneId: 'America/New_York' })
  await page.goto(site.put(snippet(await found(kommun))))
  await page.getByText('14 oktober 2026').waitFor()
  await page.getByRole('button', { name: 'A stage' }).click()
  await page.getByText('2 november 2026').first().waitFor()
})

test('the language can change while a proposal is being written, and nothing is lost', async ({
  found,
  visit,
  site,
}) => {
  const page = await visit()
  await page.goto(site.put(snippet(await found(kommun))))
  await page.getByRole('button', { name: 'Lämna ett förslag' }).click()
  await page.getByLabel('Vad vill du föreslå?').fill('A fountain')
  await page.locator('min-kommun').evaluate((element) => element.setAttribute('lang', 'en'))
  const heading = page.getByLabel('What do you want to propose?')
  await heading.waitFor()
  await eventually(() => heading.inputValue()).toBe('A fountain')
  await expectEnglish(page, 'form')
})
