import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { AnswerCount, QuestionResult, SurveyResults } from '../../../backend/contracts/kinds/survey/results.ts'
import type { Wording } from '../../controllers/dialogue.ts'
import { formatDecimal } from '../../i18n/decimal.ts'
import type { SurveyResultsTexts } from '../../i18n/texts.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { QuestionOf } from './questions.ts'
import { listValues, type Value } from './values.ts'

/** A survey's wording, and the words for its results. */
export interface ResultsWording extends Wording<'survey'> {
  words: SurveyResultsTexts
}

/** How many have answered what: for each question a table with a bar in each row. */
export function renderResults(wording: ResultsWording, { responses, questions }: SurveyResults, level = 4) {
  const { words, locale, configuration } = wording
  const { pages, resultsFrom } = configuration.settings
  const asked = new Map(pages.flatMap((page) => page.questions.map((one) => [one.id, one])))
  return html`
    <p class="total">${locale.count(words.responses, responses)}</p>
    <div class="all">${
      questions
        ? questions.map((result) => {
            const question = asked.get(result.id)
            return question ? renderQuestion(wording, question, result, level) : nothing
          })
        : html`<p class="notice">${locale.count(words.notEnough, resultsFrom)}</p>`
    }</div>`
}

function renderQuestion(
  wording: ResultsWording,
  question: PublicQuestion,
  { answered, counts }: QuestionResult,
  level: number,
) {
  const { words, locale, configuration } = wording
  const isTooFew = answered > 0 && answered < configuration.settings.resultsFrom
  return html`
    <div class="result" lang=${configuration.language}>
      <p class="asked" role="heading" aria-level=${level} dir="auto">${question.label}</p>
      <p class="muted">${locale.count(words.answered, answered)}</p>
      ${isTooFew ? html`<p class="muted">${words.fewAnswers}</p>` : renderCounts(wording, question, { answered, counts })}
    </div>`
}

function renderCounts(
  wording: ResultsWording,
  question: PublicQuestion,
  { answered, counts }: Pick<QuestionResult, 'answered' | 'counts'>,
) {
  if (question.type === 'ranking') return renderRanking(wording, question, counts)
  const values = listValues(wording, question, counts)
  if (question.type !== 'matrix') return values[0] && renderTable(wording, '', values, answered, counts)
  return question.rows.map(({ id, label }) => {
    const own = counts.filter(({ row }) => row === id)
    const given = own.reduce((sum, { count }) => sum + count, 0)
    return answered > 0 && given < wording.configuration.settings.resultsFrom
      ? html`<p class="muted"><span dir="auto">${label}</span>: ${wording.words.fewInRow}</p>`
      : renderTable(wording, label, values, given, own)
  })
}

function renderTable(
  { words, locale }: ResultsWording,
  caption: string,
  values: Value[],
  answered: number,
  counts: AnswerCount[],
) {
  const countOf = (wanted: string) => counts.find(({ value }) => value === wanted)?.count ?? 0
  return html`
    <table>
      ${caption ? html`<caption dir="auto">${caption}</caption>` : nothing}
      <thead class="unseen"><tr><th scope="col">${words.answer}</th><th scope="col">${words.share}</th><th scope="col">${words.count}</th></tr></thead>
      <tbody>${values.map(({ value, label }) => {
        const count = countOf(value)
        const share = answered > 0 ? Math.round((100 * count) / answered) : 0
        return html`
          <tr>
            <th scope="row" dir="auto">${label}</th>
            <td class="share"><svg class="bar" aria-hidden="true"><rect width="${share}%" height="100%" /></svg>${fill(words.percent, { n: String(share) })}</td>
            <td class="count">${locale.number(count)}</td>
          </tr>`
      })}</tbody>
    </table>`
}

/** The options by their mean place, the best first; the fuller the bar, the nearer to the top. */
function renderRanking(
  { words, texts, locale }: ResultsWording,
  { options }: QuestionOf<'ranking'>,
  counts: AnswerCount[],
) {
  const rated = options.map(({ id, label }) => {
    const own = counts.filter(({ row }) => row === id)
    const times = own.reduce((sum, { count }) => sum + count, 0)
    const places = own.reduce((sum, { value, count }) => sum + Number(value) * count, 0)
    return { label, mean: times ? places / times : options.length }
  })
  const rows = rated.sort((a, b) => a.mean - b.mean)
  return html`
    <table>
      <thead class="unseen"><tr><th scope="col">${words.answer}</th><th scope="col">${words.meanPlace}</th></tr></thead>
      <tbody>${rows.map(({ label, mean }) => {
        const share = (100 * (options.length - mean)) / (options.length - 1)
        return html`
          <tr>
            <th scope="row" dir="auto">${label}</th>
            <td class="share"><svg class="bar" aria-hidden="true"><rect width="${share}%" height="100%" /></svg>${formatDecimal(locale, texts.decimal, Math.round(mean * 10) / 10)}</td>
          </tr>`
      })}</tbody>
    </table>
    <p class="muted">${words.ranked}</p>`
}
