import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Question, Words } from '../../../../contracts/kinds/survey/questions.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import type { FieldError } from '../../../../contracts/problems.ts'

/** What its schema would refuse, told before anything is sent: words not written, lists too short, addresses half typed. */
export function findUnfinished({ pages }: SurveyDefinition, language: Language): FieldError[] {
  return pages.flatMap(({ title, questions, jumps }, page) => {
    const place = `/pages/${page}`
    return [
      ...checkWords(title, { pointer: `${place}/title`, language, maximum: 200, isOptional: true }),
      ...(questions.length === 0 ? [{ pointer: place, code: 'too_few' as const, minimum: 1 }] : []),
      ...questions.flatMap((question, index) => checkQuestion(question, `${place}/questions/${index}`, language)),
      ...jumps.flatMap(({ when }, index) => checkTests(when, `${place}/jumps/${index}/when`)),
    ]
  })
}

interface WordsRule {
  pointer: string
  language: Language
  maximum: number
  isOptional?: boolean
}

function checkWords(words: Words | undefined, { pointer, language, maximum, isOptional }: WordsRule): FieldError[] {
  const given = Object.entries(words ?? {})
  const missing = !words?.[language]?.trim() && (!isOptional || given.some(([, text]) => text.trim()))
  const long = given.filter(([, text]) => text.length > maximum)
  return [
    ...(missing ? [{ pointer: `${pointer}/${language}`, code: 'required' as const }] : []),
    ...long.map(([name]): FieldError => ({ pointer: `${pointer}/${name}`, code: 'too_long', maximum })),
  ]
}

function checkQuestion(question: Question, place: string, language: Language): FieldError[] {
  const label = { language, maximum: 200 }
  const errors = [
    ...checkWords(question.label, { pointer: `${place}/label`, language, maximum: 500 }),
    ...checkWords(question.help, { pointer: `${place}/help`, language, maximum: 1000, isOptional: true }),
    ...checkTests(question.showIf, `${place}/showIf`),
  ]
  if ('options' in question) {
    if (question.options.length < 2) errors.push({ pointer: `${place}/options`, code: 'too_few', minimum: 2 })
    const maximum = { pictures: 12, ranking: 12, matrix: 10 }[question.type as string] ?? 50
    if (question.options.length > maximum) errors.push({ pointer: `${place}/options`, code: 'too_many', maximum })
    question.options.forEach((option, index) => {
      errors.push(...checkWords(option.label, { pointer: `${place}/options/${index}/label`, ...label }))
      if ('picture' in option && !isPictureAddress(String(option.picture))) {
        errors.push({ pointer: `${place}/options/${index}/picture`, code: 'invalid_format' })
      }
    })
  }
  if (question.type === 'matrix') {
    if (question.rows.length === 0) errors.push({ pointer: `${place}/rows`, code: 'too_few', minimum: 1 })
    if (question.rows.length > 20) errors.push({ pointer: `${place}/rows`, code: 'too_many', maximum: 20 })
    for (const [index, row] of question.rows.entries()) {
      errors.push(...checkWords(row.label, { pointer: `${place}/rows/${index}/label`, ...label }))
    }
  }
  return errors
}

/** A test whose value has not been chosen. */
const checkTests = (condition: Question['showIf'], pointer: string): FieldError[] =>
  (condition?.tests ?? []).flatMap((test, index) =>
    test.is !== 'answered' && (test.value === '' || test.value === null)
      ? [{ pointer: `${pointer}/tests/${index}/value`, code: 'required' as const }]
      : [],
  )

const isPictureAddress = (address: string) => URL.canParse(address) && new URL(address).protocol === 'https:'
