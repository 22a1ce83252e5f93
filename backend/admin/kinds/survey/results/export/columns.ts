import type { Question } from '../../../../../contracts/kinds/survey/questions.ts'
import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import type { Language } from '../../../../../contracts/primitives.ts'
import { toWord } from '../../definition/words.ts'

export type Cell = string | number | boolean | null

/** The words of an export that are nobody's question. */
export interface ExportWords {
  reference: string
  time: string
  version: string
  language: string
  status: string
  counted: string
  other: string
  yes: string
  no: string
}

export interface ExportOptions {
  language: Language
  words: ExportWords
  /** Ids as in the codebook, for statistics programs; else words, for people. */
  codes: boolean
}

interface Column {
  heading: string
  read: (response: StoredResponse) => Cell
}

/**
 * The columns of an export: what the response is, then every question. A choice of several, a matrix and a ranking
 * have a column for each option or row.
 */
export function listColumns(questions: readonly Question[], options: ExportOptions): Column[] {
  const { words } = options
  return [
    { heading: words.reference, read: ({ reference }) => reference },
    { heading: words.time, read: ({ createdAt }) => createdAt },
    { heading: words.version, read: ({ version }) => version },
    { heading: words.language, read: ({ language }) => language },
    { heading: words.status, read: ({ status }) => status },
    { heading: words.counted, read: ({ counted }) => toYesNo(counted, options) },
    ...questions.flatMap((question) => describe(question, options)),
  ]
}

const toYesNo = (value: boolean, { codes, words }: ExportOptions): Cell =>
  codes ? Number(value) : value ? words.yes : words.no

function describe(question: Question, options: ExportOptions): Column[] {
  const { language, codes, words } = options
  const { id } = question
  const title = codes ? id : toWord(question.label, language)
  const join = (inner: string, label: string) => (codes ? `${id}.${inner}` : `${title}: ${label}`)
  const labels = new Map(
    'options' in question ? question.options.map(({ id, label }) => [id, toWord(label, language)]) : [],
  )
  const name = (value: string) => (codes ? value : (labels.get(value) ?? (value === 'other' ? words.other : value)))
  const own: Column[] =
    'other' in question && question.other
      ? [{ heading: join('other_text', words.other), read: ({ others }) => others[id] ?? null }]
      : []
  switch (question.type) {
    case 'multiple':
    case 'pictures': {
      const offered = [...labels.keys(), ...('other' in question && question.other ? ['other'] : [])]
      const chosen = ({ answers }: StoredResponse) => answers[id] as string[] | undefined
      return [
        ...offered.map((option) => ({
          heading: join(option, name(option)),
          read: (response: StoredResponse) => {
            const answer = chosen(response)
            return answer === undefined ? null : toYesNo(answer.includes(option), options)
          },
        })),
        ...own.map((column) => ({ ...column, heading: join('other_text', `${words.other} …`) })),
      ]
    }
    case 'matrix':
      return question.rows.map((row) => ({
        heading: join(row.id, toWord(row.label, language)),
        read: ({ answers }) => {
          const value = (answers[id] as Record<string, string> | undefined)?.[row.id]
          return value === undefined ? null : name(value)
        },
      }))
    case 'ranking':
      return question.options.map((option) => ({
        heading: join(option.id, name(option.id)),
        read: ({ answers }) => {
          const place = (answers[id] as string[] | undefined)?.indexOf(option.id)
          return place === undefined || place < 0 ? null : place + 1
        },
      }))
    case 'single':
    case 'dropdown':
      return [{ heading: title, read: ({ answers }) => readOr(answers[id], (value) => name(String(value))) }, ...own]
    case 'yes_no':
      return [{ heading: title, read: ({ answers }) => readOr(answers[id], (value) => toYesNo(!!value, options)) }]
    default:
      return [{ heading: title, read: ({ answers }) => readOr(answers[id], (value) => value as Cell) }]
  }
}

const readOr = (answer: unknown, read: (answer: unknown) => Cell): Cell => (answer === undefined ? null : read(answer))
