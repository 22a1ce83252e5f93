import type { Language } from '../../../../../contracts/primitives.ts'
import { toWord } from '../../definition/words.ts'
import type { Asked } from '../analysis/catalogue.ts'
import { listPossible } from '../analysis/variables.ts'
import type { Cell } from './columns.ts'

export interface CodebookWords {
  headings: [question: string, words: string, type: string, value: string, meaning: string, versions: string]
  types: Record<string, string>
  other: string
  yes: string
  no: string
  place: string
}

/** What each column and each value of an export stands for, a line a value, and which versions asked it. */
export function listCodes(asked: readonly Asked[], language: Language, words: CodebookWords): Cell[][] {
  const lines = asked.flatMap(({ question, versions }): Cell[][] => {
    const about = [toWord(question.label, language), words.types[question.type] ?? question.type]
    const when = versions.join(' ')
    const labels = new Map(
      'options' in question ? question.options.map(({ id, label }) => [id, toWord(label, language)]) : [],
    )
    const toMeaning = (value: string) =>
      labels.get(value) ?? { other: words.other, true: words.yes, false: words.no }[value] ?? value
    const line = (id: string, value: string, meaning: string): Cell[] => [id, ...about, value, meaning, when]
    switch (question.type) {
      case 'multiple':
      case 'pictures':
        return listPossible(question).flatMap((option) => [
          line(`${question.id}.${option}`, '1', toMeaning(option)),
          line(`${question.id}.${option}`, '0', '–'),
        ])
      case 'ranking':
        return question.options.map(({ id }) =>
          line(`${question.id}.${id}`, `1–${question.options.length}`, `${words.place}: ${toMeaning(id)}`),
        )
      case 'matrix':
        return question.rows.flatMap((row) =>
          question.options.map(({ id }) =>
            line(`${question.id}.${row.id}`, id, `${toWord(row.label, language)}: ${toMeaning(id)}`),
          ),
        )
      case 'yes_no':
        return [line(question.id, '1', words.yes), line(question.id, '0', words.no)]
      default: {
        const values = listPossible(question)
        return values.length > 0
          ? values.map((value) => line(question.id, value, toMeaning(value)))
          : [line(question.id, '', '')]
      }
    }
  })
  return [words.headings, ...lines]
}
