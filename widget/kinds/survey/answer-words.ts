import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { Answering } from './answering.ts'

const labelOf = (options: { id: string; label: string }[], wanted: unknown) =>
  options.find(({ id }) => id === wanted)?.label ?? ''

/** An answer as the citizen would say it; empty when there is none. */
export function getAnswerWords({ answers, others, drafts, context }: Answering, question: PublicQuestion): string {
  const answer = answers[question.id]
  const { texts, locale } = context.wording
  if (answer === undefined) return ''
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [answer]
        .flat()
        .map((one) =>
          one === 'other' ? `${texts.other}: ${others[question.id]?.trim()}` : labelOf(question.options, one),
        )
        .join('\n')
    case 'dropdown':
    case 'pictures':
      return [answer]
        .flat()
        .map((one) => labelOf(question.options, one))
        .join('\n')
    case 'ranking':
      return [answer]
        .flat()
        .map((one, place) => `${place + 1}. ${labelOf(question.options, one)}`)
        .join('\n')
    case 'matrix': {
      const given = answer as Record<string, string>
      const rows = question.rows.filter(({ id }) => given[id])
      return rows.map(({ id, label }) => `${label}: ${labelOf(question.options, given[id])}`).join('\n')
    }
    case 'yes_no':
      return answer ? texts.yes : texts.no
    case 'smileys':
      return texts.smileys[answer as keyof typeof texts.smileys]
    case 'number':
      return [drafts[question.id]?.trim(), question.unit].filter(Boolean).join('\u00a0')
    case 'date':
      return locale.date(`${answer}T12:00:00Z`)
    default:
      return String(answer).trim()
  }
}
