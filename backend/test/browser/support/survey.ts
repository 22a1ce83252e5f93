import type { Page } from 'playwright-core'
import type { KommunInput } from './kommun.ts'

const words = (sv: string) => ({ sv })
const option = (id: string) => ({ id, label: words(`Val ${id}`) })

/** A survey with a question of each sort that people answer in another way. */
const definition = {
  pages: [
    {
      id: 'first',
      questions: [
        { type: 'yes_no', id: 'visits', label: words('Besöker du parken?'), required: true },
        {
          type: 'scale',
          id: 'grade',
          label: words('Vilket betyg får den?'),
          low: words('Lågt'),
          high: words('Högt'),
          showIf: { match: 'all', tests: [{ question: 'visits', is: 'equals', value: true }] },
        },
        { type: 'ranking', id: 'order', label: words('Vad är viktigast?'), options: ['a', 'b', 'c'].map(option) },
        {
          type: 'matrix',
          id: 'grid',
          label: words('Hur är det?'),
          rows: [option('r1'), option('r2')],
          options: [option('x'), option('y')],
        },
        { type: 'long_text', id: 'more', label: words('Något mer?') },
      ],
    },
  ],
}

/** What founds a kommun with a survey for its dialogue, to which everyone may see the results. */
export const withSurvey = (settings: object = {}): KommunInput => ({
  dialogue: {
    kind: 'survey',
    title: 'Enkät om parken',
    introduction: 'Fem frågor.',
    settings: { definition, answers: 'unlimited', results: 'public', resultsFrom: 1, ...settings },
  },
})

/** Nobody answers in half a second: such answers are set aside, and not counted. */
export const takeTime = (page: Page) => page.waitForTimeout(600)

/** The survey as a citizen meets it, in Swedish. */
export function survey(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const steps = { next: button('Fortsätt'), skip: button('Hoppa över frågan'), send: button('Skicka svar') }
  return {
    ...steps,
    back: button('Tillbaka'),
    form: page.locator('min-kommun-survey form'),
    question: (label: string) => page.getByRole('heading', { name: label }),
    review: page.getByRole('heading', { name: 'Kontrollera dina svar' }),
    thanks: page.getByRole('heading', { name: 'Tack för dina svar!' }),
    reference: page.locator('min-kommun-survey .reference'),

    /** Answers the first question and skips the others, up to the button that sends; no faster than people do. */
    async hurry() {
      await page.getByLabel('Nej').check()
      await steps.next.click()
      for (const label of ['Vad är viktigast?', 'Hur är det?', 'Något mer?']) {
        await page.getByRole('heading', { name: label }).waitFor()
        await steps.skip.click()
      }
      await steps.send.waitFor()
      await takeTime(page)
    },
  }
}
