import { html } from 'hono/html'
import type { PublicQuestion } from '../../../contracts/kinds/survey/questions.ts'
import { namePeriod } from '../../../contracts/kinds/survey/ranges.ts'
import type { QuestionResult, SurveyResults } from '../../../contracts/kinds/survey/results.ts'
import type { formatsFor } from '../../i18n/formats.ts'
import type { Texts } from '../../i18n/index.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'

/** What a survey has brought: a table for each question, its bars beside the numbers. */
export function renderResults(page: DialogueRequest<'survey'>, { responses, questions }: SurveyResults): Html {
  const { t, f } = wording(page)
  const { settings, dialogue, language } = page.configuration
  const asked = new Map(settings.pages.flatMap(({ questions }) => questions.map((one) => [one.id, one])))
  return html`<p class="back"><a href="${linkTo(page, page.path)}">${t.survey.back}</a></p>
<h1>${t.survey.resultsOf(dialogue.title)}</h1>
<p class="lead">${t.survey.responses(responses, f.number(responses))}</p>
${
  questions
    ? questions.map((result) => {
        const question = asked.get(result.id)
        return (
          question &&
          html`<section lang="${language}"><h2 dir="auto">${question.label}</h2>${renderQuestionResult({ t, f, resultsFrom: settings.resultsFrom }, question, result)}</section>`
        )
      })
    : html`<p class="notice">${t.survey.notEnough(settings.resultsFrom)}</p>`
}`
}

interface Shown {
  t: Texts
  f: ReturnType<typeof formatsFor>
  resultsFrom: number
}

function renderQuestionResult(shown: Shown, question: PublicQuestion, result: QuestionResult): Html {
  const { t, resultsFrom } = shown
  const { answered, counts } = result
  if (answered > 0 && answered < resultsFrom) return html`<p class="hint">${t.survey.fewAnswers}</p>`
  if (question.type === 'matrix' || question.type === 'ranking') {
    const rows = question.type === 'matrix' ? question.rows : question.options
    const values =
      question.type === 'matrix'
        ? question.options.map(({ id, label }) => ({ value: id, label }))
        : question.options.map((_, index) => ({ value: String(index + 1), label: t.survey.placeNumber(index + 1) }))
    return html`${rows.map((row) => {
      const own = counts.filter((one) => one.row === row.id)
      const given = own.reduce((sum, { count }) => sum + count, 0)
      return question.type === 'matrix' && answered > 0 && given < resultsFrom
        ? html`<p class="hint"><span dir="auto">${row.label}</span>: ${t.survey.fewInRow}</p>`
        : renderTable(t, row.label, values, given, own)
    })}`
  }
  const values = listValues(shown, question, counts)
  if (values.length === 0) return html`<p>${t.survey.answered(answered)}</p>`
  return renderTable(t, question.label, values, answered, counts)
}

interface Value {
  value: string
  label: string
}

function renderTable(
  t: Texts,
  caption: string,
  values: Value[],
  answered: number,
  counts: QuestionResult['counts'],
): Html {
  const count = (value: string) => counts.find((one) => one.value === value)?.count ?? 0
  return html`<table class="results"><caption>${caption}</caption>
<thead><tr><th scope="col">${t.survey.answer}</th><th scope="col">${t.survey.count}</th><th scope="col">${t.survey.share}</th></tr></thead>
<tbody>${values.map(({ value, label }) => {
    const share = answered > 0 ? Math.round((count(value) / answered) * 100) : 0
    return html`<tr><th scope="row" dir="auto">${label}</th><td class="number">${count(value)}</td><td><meter min="0" max="100" value="${share}" aria-hidden="true"></meter> ${share} %</td></tr>`
  })}</tbody></table>`
}

/** The answers there can be, in the order of the question; of numbers and dates, those that were given. */
function listValues({ t, f }: Shown, question: PublicQuestion, counts: QuestionResult['counts']): Value[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [
        ...question.options.map(({ id, label }) => ({ value: id, label })),
        ...(question.other ? [{ value: 'other', label: t.survey.other }] : []),
      ]
    case 'dropdown':
    case 'pictures':
      return question.options.map(({ id, label }) => ({ value: id, label }))
    case 'yes_no':
      return [
        { value: 'true', label: t.survey.yes },
        { value: 'false', label: t.survey.no },
      ]
    case 'smileys':
      return t.survey.smileys.map((label, index) => ({ value: String(index + 1), label }))
    case 'scale':
    case 'nps': {
      const [lowest, highest] = question.type === 'nps' ? [0, 10] : [1, question.highest]
      const steps = Array.from({ length: highest - lowest + 1 }, (_, index) => String(lowest + index))
      const words: Record<string, string | undefined> = { [lowest]: question.low, [highest]: question.high }
      return steps.map((value) => ({ value, label: words[value] ? `${value} – ${words[value]}` : value }))
    }
    case 'number': {
      const unit = question.unit ? ` ${question.unit}` : ''
      const format = (value: string) => f.number(Number(value))
      return counts
        .toSorted((a, b) => Number(a.value) - Number(b.value))
        .map(({ value, before }) => {
          const label = before ? t.survey.range(format(value), format(before)) : format(value)
          return { value, label: label + unit }
        })
    }
    case 'date':
      return counts
        .toSorted((a, b) => (a.value < b.value ? -1 : 1))
        .map(({ value }) => ({ value, label: namePeriod(value) }))
    default:
      return []
  }
}
