import type { Condition } from '../../../../contracts/kinds/survey/conditions.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Question, Words } from '../../../../contracts/kinds/survey/questions.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import { toSlug } from '../../../slug.ts'

/** Marks what has not been saved yet: its name is made when it is, from what it is called by then. */
const newPrefix = '~'
const longest = 30
let count = 0

export const createKey = () => `${newPrefix}${++count}`
export const isNew = (id: string) => id.startsWith(newPrefix)

/**
 * Gives names to what is new, made from its words in the survey's language; what is saved keeps its name for ever,
 * so that answers stay true. Conditions and jumps follow.
 *
 * @param taken names that questions had in earlier versions: under one name only one question is ever counted
 */
export function nameNew(
  { pages }: SurveyDefinition,
  language: Language,
  taken: ReadonlySet<string> = new Set(),
): SurveyDefinition {
  const questions = pages.flatMap((page) => page.questions)
  const questionNames = nameAll(
    questions.map(({ id, label }) => ({ id, words: label })),
    { fallback: 'fraga', language, taken },
  )
  const pageNames = nameAll(
    pages.map(({ id, title }) => ({ id, words: title })),
    { fallback: 'sida', language, taken: new Set(['end']) },
  )
  const optionNames = new Map(questions.map((question) => [question.id, nameOptions(question, language)]))

  const rename = (condition: Condition): Condition => ({
    ...condition,
    tests: condition.tests.map((test) => {
      const question = questionNames.get(test.question) ?? test.question
      if (test.is !== 'equals' && test.is !== 'contains') return { ...test, question }
      const value = optionNames.get(test.question)?.get(String(test.value)) ?? test.value
      return { ...test, question, value } as typeof test
    }),
  })
  return {
    pages: pages.map((page) => ({
      ...page,
      id: pageNames.get(page.id) ?? page.id,
      questions: page.questions.map((question) => {
        const named = { ...question, id: questionNames.get(question.id) ?? question.id }
        if (question.showIf) named.showIf = rename(question.showIf)
        return renameOptions(named, optionNames.get(question.id), language)
      }),
      jumps: page.jumps.map(({ when, to }) => ({
        ...(when && { when: rename(when) }),
        to: pageNames.get(to) ?? to,
      })),
    })),
  }
}

interface Naming {
  fallback: string
  language: Language
  taken: ReadonlySet<string>
}

function nameAll(all: { id: string; words: Words | undefined }[], { fallback, language, taken }: Naming) {
  const used = new Set([...taken, ...all.map(({ id }) => id)])
  const names = new Map<string, string>()
  for (const { id, words } of all.filter(({ id }) => isNew(id))) {
    const name = toSlug(words?.[language] ?? '', fallback, (slug) => used.has(slug), longest)
    used.add(name)
    names.set(id, name)
  }
  return names
}

const nameOptions = (question: Question, language: Language) =>
  nameAll('options' in question ? question.options.map(({ id, label }) => ({ id, words: label })) : [], {
    fallback: 'val',
    language,
    taken: new Set(['other']),
  })

function renameOptions(question: Question, names: Map<string, string> | undefined, language: Language): Question {
  if (!('options' in question)) return question
  const options = question.options.map((option) => ({ ...option, id: names?.get(option.id) ?? option.id }))
  if (question.type !== 'matrix') return { ...question, options } as Question
  const rowNames = nameAll(
    question.rows.map(({ id, label }) => ({ id, words: label })),
    { fallback: 'rad', language, taken: new Set() },
  )
  return {
    ...question,
    options,
    rows: question.rows.map((row) => ({ ...row, id: rowNames.get(row.id) ?? row.id })),
  }
}
