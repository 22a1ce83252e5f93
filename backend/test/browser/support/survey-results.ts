import type { Page } from 'playwright-core'
import type { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import type { Question } from '../../../contracts/kinds/survey/questions.ts'
import type { Response } from '../../support/surveys/any-response.ts'

/** What stands on the results page about one question. */
interface Shown {
  answered: number
  /** The counts of its bars; of numbers and dates, which are gathered in intervals, their sum. */
  bars: number[]
  /** A matrix by row, and a ranking by option with its counts by place. */
  grid: Record<string, number[]>
  /** Mean, median and the like, by their names. */
  figures: Record<string, number>
  texts: number
}
export type Results = Record<string, Shown>

/** The results as they stand on the page. */
export const readResults = (page: Page): Promise<Results> =>
  page.evaluate(() => {
    const toNumber = (text: string | null | undefined) =>
      Number(
        (text ?? '')
          .replaceAll(/[^\d,−-]/g, '')
          .replace('−', '-')
          .replace(',', '.'),
      )
    const all = (within: Element, selector: string) => [...within.querySelectorAll(selector)]
    const read = (item: Element) => {
      const bars = all(item, '.bars tbody td:nth-child(3)').map(({ textContent }) => toNumber(textContent))
      const isGathered = /Tal|Datum/.test(item.querySelector('.muted')?.textContent ?? '')
      const isRanking = /Rangordning/.test(item.querySelector('.muted')?.textContent ?? '')
      return {
        answered: toNumber(/· ([\d\s]+) har svarat/.exec(item.querySelector('.muted')?.textContent ?? '')?.[1]),
        bars: isGathered && bars.length > 0 ? [bars.reduce((sum, count) => sum + count)] : bars,
        grid: Object.fromEntries(
          all(item, '.grid tbody tr').map((row) => [
            row.querySelector('th')?.textContent ?? '',
            all(row, 'td')
              .slice(isRanking ? 1 : 0)
              .map(({ firstChild }) => toNumber(firstChild?.textContent)),
          ]),
        ),
        figures: Object.fromEntries(
          all(item, '.figures > div').map((figure) => [
            figure.querySelector('dt')?.textContent ?? '',
            toNumber(figure.querySelector('dd')?.textContent),
          ]),
        ),
        texts: toNumber(item.querySelector('.texts h3')?.textContent),
      }
    }
    return Object.fromEntries(
      all(document.body, '[data-result]').map((item) => [(item as HTMLElement).dataset.result, read(item)]),
    )
  })

/** The same, counted from the responses that were sent and taken in. */
export const computeResults = (definition: SurveyDefinition, responses: readonly Response[]): Results =>
  Object.fromEntries(
    definition.pages
      .flatMap(({ questions }) => questions)
      .filter(({ type }) => type !== 'information')
      .map((question) => [question.id, compute(question, responses)]),
  )

function compute(question: Question, responses: readonly Response[]): Shown {
  const whole = responses.map(({ answers }) => answers[question.id]).filter((answer) => answer !== undefined)
  const given: unknown[] = whole.flat()
  const answered = whole.length
  const count = (value: unknown) => given.filter((one) => one === value).length
  const shown: Shown = { answered, bars: [], grid: {}, figures: {}, texts: 0 }
  const own = responses.filter(({ others }) => others[question.id] !== undefined).length
  if (answered === 0) return shown
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...shown,
        bars: [...question.options.map(({ id }) => count(id)), ...(question.other ? [count('other')] : [])],
        texts: own,
      }
    case 'dropdown':
    case 'pictures':
      return { ...shown, bars: question.options.map(({ id }) => count(id)) }
    case 'yes_no':
      return { ...shown, bars: [count(true), count(false)] }
    case 'scale':
      return { ...shown, bars: steps(1, question.highest).map(count), figures: describe(given as number[]) }
    case 'smileys':
      return { ...shown, bars: steps(1, 5).map(count), figures: describe(given as number[]) }
    case 'nps': {
      const share = (from: number, to: number) => steps(from, to).reduce((sum, step) => sum + count(step), 0) / answered
      const NPS = Math.round((share(9, 10) - share(0, 6)) * 100)
      return { ...shown, bars: steps(0, 10).map(count), figures: { NPS, ...describe(given as number[]) } }
    }
    case 'number': {
      const [Lägst, Högst] = [Math.min(...(given as number[])), Math.max(...(given as number[]))]
      return { ...shown, bars: [answered], figures: { ...describe(given as number[]), Lägst, Högst } }
    }
    case 'date':
      return { ...shown, bars: [answered] }
    case 'matrix':
      return {
        ...shown,
        grid: Object.fromEntries(
          question.rows.map((row) => [
            row.label.sv,
            question.options.map(
              ({ id }) => whole.filter((answer) => (answer as Record<string, string>)[row.id] === id).length,
            ),
          ]),
        ),
      }
    case 'ranking':
      return {
        ...shown,
        grid: Object.fromEntries(
          question.options.map((option) => [
            option.label.sv,
            question.options.map(
              (_, place) => whole.filter((answer) => (answer as string[])[place] === option.id).length,
            ),
          ]),
        ),
      }
    default:
      return { ...shown, texts: answered }
  }
}

const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

function describe(given: number[]) {
  const sorted = given.toSorted((a, b) => a - b)
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return { Medel: round(mean(sorted)), Median: round(mean(middle)) }
}

const mean = (all: number[]) => all.reduce((sum, value) => sum + value, 0) / all.length
const round = (value: number) => Math.round(value * 100) / 100
