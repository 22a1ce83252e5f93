import type { Locator, Page } from 'playwright-core'
import type { Condition } from '../../../contracts/kinds/survey/conditions.ts'
import type { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import type { Question, QuestionType } from '../../../contracts/kinds/survey/questions.ts'

const types: Record<QuestionType, string> = {
  single: 'Ett svar',
  multiple: 'Flera svar',
  dropdown: 'Rullista',
  yes_no: 'Ja eller nej',
  scale: 'Skala',
  nps: 'Rekommendera',
  smileys: 'Ansikten',
  matrix: 'Matris',
  ranking: 'Rangordning',
  pictures: 'Bilder',
  short_text: 'Kort text',
  long_text: 'Lång text',
  number: 'Tal',
  date: 'Datum',
  email: 'E-postadress',
  information: 'Information',
}
const ways = {
  equals: 'är',
  contains: 'innehåller',
  less: 'är mindre än',
  more: 'är större än',
  answered: 'är besvarad',
}
const orders = {
  fixed: 'Som ni har skrivit',
  random: 'Slumpad för var och en',
  random_keep_last: 'Slumpad, men det sista står sist',
}
const smileys = ['mycket missnöjd', 'missnöjd', 'varken eller', 'nöjd', 'mycket nöjd']

/** The builder as an admin meets it, in Swedish. */
export function surveyBuilder(page: Page) {
  /** The open question. */
  const fields = page.locator('.question-fields')
  const section = (index: number) => page.locator(`[data-page="${index}"]`)
  const dialog = page.getByRole('dialog')

  const pick = (type: QuestionType) => dialog.getByRole('button', { name: new RegExp(`^${types[type]}`) }).click()

  async function paste(options: Locator, labels: string[]) {
    await options.getByRole('button', { name: 'Klistra in flera' }).click()
    await dialog.getByLabel('Ett alternativ per rad').fill(labels.join('\n'))
    await dialog.getByRole('button', { name: /^Lägg till \d+/ }).click()
  }

  async function setCondition(within: Locator, { match, tests }: Condition, definition: SurveyDefinition) {
    const all = definition.pages.flatMap(({ questions }) => questions)
    for (const [index, test] of tests.entries()) {
      if (index > 0) await within.getByRole('button', { name: 'Lägg till villkor' }).click()
      const asked = all.findIndex(({ id }) => id === test.question)
      const question = all[asked] as Question
      const row = within.locator('.test').nth(index)
      await row.getByLabel('Frågan').selectOption({ label: `${asked + 1}. ${question.label.sv}` })
      await row.getByLabel('har svaret').selectOption({ label: ways[test.is] })
      if (test.is === 'answered') continue
      await row.getByLabel('Värde').selectOption({ label: toValueWord(question, test.value) })
    }
    if (match === 'any') await within.getByLabel('Minst ett', { exact: true }).check()
  }

  /** Writes a question as it is; it is the one that was opened last. */
  async function write(question: Question, definition: SurveyDefinition) {
    await fields
      .getByLabel(question.type === 'information' ? 'Rubrik' : 'Fråga', { exact: true })
      .fill(question.label.sv ?? '')
    if (question.help?.sv)
      await fields.getByLabel(question.type === 'information' ? /^Text/ : /^Hjälptext/).fill(question.help.sv)
    if ('rows' in question) await paste(fields.locator('[data-options$="/rows"]'), question.rows.map(toLabel))
    if ('options' in question) await paste(fields.locator('[data-options$="/options"]'), question.options.map(toLabel))
    if (question.type === 'pictures') {
      for (const [index, { picture }] of question.options.entries()) {
        await fields.getByLabel(`Adress till bild ${index + 1}`).fill(picture)
      }
    }
    if ('other' in question && question.other) await fields.getByLabel(/”Annat”/).check()
    if ('order' in question) await fields.getByLabel('Ordning').selectOption({ label: orders[question.order] })
    if (question.type === 'multiple') {
      await fields.getByLabel(/^Minst antal val/).fill(question.min ? String(question.min) : '')
      await fields.getByLabel(/^Högst antal val/).fill(question.max === null ? '' : String(question.max))
    }
    if (question.type === 'scale')
      await fields.getByLabel('Skalan går').selectOption({ label: `till ${question.highest}` })
    if ('low' in question && question.low?.sv) await fields.getByLabel(/^Ord för det lägsta/).fill(question.low.sv)
    if ('high' in question && question.high?.sv) await fields.getByLabel(/^Ord för det högsta/).fill(question.high.sv)
    if (question.type === 'number') {
      if (question.decimals) await fields.getByLabel('Decimaler').check()
      if (question.lowest !== null) await fields.getByLabel(/^Lägsta tal/).fill(String(question.lowest))
      if (question.highest !== null) await fields.getByLabel(/^Högsta tal/).fill(String(question.highest))
      if (question.unit?.sv) await fields.getByLabel(/^Enhet/).fill(question.unit.sv)
    }
    if (question.type === 'date') {
      if (question.earliest) await fields.getByLabel(/^Tidigaste dag/).fill(question.earliest)
      if (question.latest) await fields.getByLabel(/^Senaste dag/).fill(question.latest)
    }
    if ('maximum' in question) await fields.getByLabel('Högsta antal tecken').fill(String(question.maximum))
    if (question.required) await fields.getByLabel('Måste besvaras').check()
    if (question.showIf) {
      await fields.getByLabel('Visa bara ibland').check()
      await setCondition(fields, question.showIf, definition)
    }
  }

  return {
    fields,
    section,
    pick,
    save: page.getByRole('button', { name: 'Spara frågorna' }),
    saved: page.getByRole('status').getByText('Inställningarna är sparade.'),
    toggle: (words: string) => page.getByRole('button', { name: words, expanded: false }),

    /** Builds a whole survey in an empty builder, page by page. */
    async build(definition: SurveyDefinition) {
      for (const [index, { title, questions }] of definition.pages.entries()) {
        if (index > 0) await page.getByRole('button', { name: 'Lägg till sida' }).click()
        else await page.getByRole('button', { name: 'Lägg till fråga' }).click()
        for (const [at, question] of questions.entries()) {
          if (at > 0) await section(index).getByRole('button', { name: 'Lägg till fråga' }).click()
          await pick(question.type)
          await write(question, definition)
        }
        if (title?.sv)
          await section(index)
            .getByLabel(/^Sidans rubrik/)
            .fill(title.sv)
      }
      for (const [index, { jumps }] of definition.pages.entries()) {
        for (const [at, { when, to }] of jumps.entries()) {
          await section(index).getByRole('button', { name: 'Lägg till hopp' }).click()
          const jump = section(index).locator('.jump').nth(at)
          if (when) await setCondition(jump, when, definition)
          const target = definition.pages.findIndex(({ id }) => id === to)
          const title = definition.pages[target]?.title?.sv
          const label = target < 0 ? 'Slutet av enkäten' : `Sida ${target + 1}${title ? `: ${title}` : ''}`
          await jump.getByLabel('Gå till').selectOption({ label })
        }
      }
    },
  }
}

const toLabel = ({ label }: { label: { sv?: string | undefined } }) => label.sv ?? ''

function toValueWord(question: Question, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej'
  if (question.type === 'smileys') return `${value} – ${smileys[Number(value) - 1]}`
  if ('options' in question) return toLabel(question.options.find(({ id }) => id === value) ?? { label: {} })
  return String(value)
}
