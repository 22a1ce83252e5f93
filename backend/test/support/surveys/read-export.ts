import type { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import type { Question } from '../../../contracts/kinds/survey/questions.ts'
import type { Response } from './any-response.ts'

/** The cells of a file, a line each, the headings first. */
export type Rows = string[][]

/** Comma-separated lines as RFC 4180 has them. */
export function readCsv(text: string): Rows {
  const rows: Rows = [[]]
  const fields = text.replace('\ufeff', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)
  for (const [whole, quoted, plain = '', end] of fields) {
    if (whole === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** The responses that an export with codes holds. */
export function readCoded(definition: SurveyDefinition, [headings = [], ...lines]: Rows): Response[] {
  const questions = definition.pages.flatMap(({ questions }) => questions)
  return lines.map((line) => {
    const cells = Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? '']))
    const pick = (read: (question: Question) => unknown) =>
      Object.fromEntries(questions.map((one) => [one.id, read(one)]).filter(([, value]) => value !== undefined))
    return {
      answers: pick((question) => readAnswer(question, cells)),
      others: pick(({ id }) => cells[`${id}.other_text`] || undefined),
    } as Response
  })
}

function readAnswer(question: Question, cells: Record<string, string>) {
  const { id, type } = question
  const cell = cells[id] ?? ''
  const inner = (ids: string[]) =>
    ids.map((name) => [name, cells[`${id}.${name}`] ?? ''] as const).filter(([, value]) => value !== '')
  switch (type) {
    case 'multiple':
    case 'pictures': {
      const chosen = inner([...question.options.map(({ id }) => id), 'other'])
      return chosen.length > 0 ? chosen.filter(([, value]) => value === '1').map(([option]) => option) : undefined
    }
    case 'ranking': {
      const places = inner(question.options.map(({ id }) => id)).toSorted(([, a], [, b]) => Number(a) - Number(b))
      return places.length > 0 ? places.map(([option]) => option) : undefined
    }
    case 'matrix': {
      const rows = inner(question.rows.map(({ id }) => id))
      return rows.length > 0 ? Object.fromEntries(rows) : undefined
    }
    default:
      if (cell === '') return undefined
      if (type === 'yes_no') return cell === '1'
      if (['scale', 'nps', 'smileys', 'number'].includes(type)) return Number(cell)
      // The apostrophe by which a text that looks like a formula stays a text.
      return cell.replace(/^'(?=[=+\-@\t\r])/, '')
  }
}

/** As an export tells it, which has no order among the options that were chosen. */
export function inOrder(definition: SurveyDefinition, { answers, others }: Response): Response {
  const sorted = { ...answers }
  for (const question of definition.pages.flatMap(({ questions }) => questions)) {
    const answer = answers[question.id]
    if (question.type !== 'multiple' || !Array.isArray(answer)) continue
    sorted[question.id] = [...question.options.map(({ id }) => id), 'other'].filter((id) => answer.includes(id))
  }
  return { answers: sorted, others }
}
