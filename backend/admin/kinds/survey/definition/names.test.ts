import { describe, expect, it } from 'vitest'
import { findDefinitionErrors } from '../../../../contracts/kinds/survey/check-definition.ts'
import { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { changeQuestion, copyQuestion, createPage, findNeighbour, insertQuestion, moveQuestion } from './edit.ts'
import { nameNew } from './names.ts'
import { readLines } from './paste-options.ts'
import { convertQuestion, createQuestion, questionTypes } from './question-types.ts'
import { createTest } from './tests.ts'
import { tidy } from './tidy.ts'

const empty: SurveyDefinition = { pages: [] }
const ask = (type: Question['type'], sv: string): Question => {
  const question = { ...createQuestion(type), label: { sv } }
  if ('options' in question) {
    for (const [index, option] of question.options.entries()) option.label = { sv: index === 0 ? 'Ja' : 'Nej, tack' }
  }
  return question
}
const build = (...questions: Question[]) =>
  questions.reduce((made, question, index) => insertQuestion(made, { page: 0, question: index }, question), empty)

describe('names of what is new', () => {
  it('are made from the words, and conditions and jumps follow', () => {
    const choice = ask('single', 'Hur reser du oftast?')
    const follow = { ...ask('long_text', 'Varför?'), showIf: { match: 'all' as const, tests: [createTest(choice)] } }
    const first = build(choice, follow)
    const next = { ...createPage(), questions: [ask('yes_no', 'Hur reser du oftast?')] }
    const [page] = first.pages
    if (!page) throw new Error('There is no page')
    const named = nameNew({ pages: [{ ...page, jumps: [{ to: next.id }] }, next] }, 'sv')
    const questions = named.pages.flatMap(({ questions }) => questions)
    expect(questions.map(({ id }) => id)).toEqual(['hur-reser-du-oftast', 'varfor', 'hur-reser-du-oftast-2'])
    expect(questions[1]?.showIf?.tests).toEqual([{ question: 'hur-reser-du-oftast', is: 'equals', value: 'ja' }])
    expect(named.pages[0]?.jumps).toEqual([{ to: named.pages[1]?.id }])
    expect(findDefinitionErrors(SurveyDefinition.parse(named), 'sv')).toEqual([])
  })

  it('stay when the words change, and are never those of a question that was out before', () => {
    const named = nameNew(build(ask('scale', 'Betyg')), 'sv', new Set(['betyg']))
    const [question] = named.pages[0]?.questions ?? []
    expect(question?.id).toBe('betyg-2')
    if (!question) throw new Error('There is no question')
    const reworded = changeQuestion(named, { page: 0, question: 0 }, { ...question, label: { sv: 'Omdöme' } })
    expect(nameNew(reworded, 'sv')).toEqual(reworded)
  })

  it('of options are never the word kept for words of one’s own', () => {
    const choice = ask('single', 'Vad?')
    if (!('options' in choice)) throw new Error('No options')
    for (const option of choice.options) option.label = { sv: 'Other' }
    const [named] = nameNew(build(choice), 'sv').pages[0]?.questions ?? []
    expect(named && 'options' in named && named.options.map(({ id }) => id)).toEqual(['other-2', 'other-3'])
  })
})

describe('every type of question', () => {
  it('is one that the service takes, once its words are written', () => {
    for (const type of questionTypes) {
      const question = ask(type, 'Vad?')
      if (question.type === 'matrix') for (const row of question.rows) row.label = { sv: `Rad ${row.id.slice(1)}` }
      if (question.type === 'pictures')
        for (const option of question.options) option.picture = 'https://exempel.se/a.jpg'
      const named = nameNew(tidy(build(question)), 'sv')
      expect(SurveyDefinition.parse(named)).toEqual(named)
      expect(findDefinitionErrors(named, 'sv')).toEqual([])
    }
  })

  it('can be made into every other under a name of its own, with its words and options', () => {
    const choice = ask('single', 'Vad?')
    const made = convertQuestion(choice, 'ranking')
    expect(made).toMatchObject({ type: 'ranking', label: { sv: 'Vad?' } })
    expect('options' in made && made.options.map(({ label }) => label.sv)).toEqual(['Ja', 'Nej, tack'])
    expect(made.id).not.toBe(choice.id)
  })
})

describe('moving questions', () => {
  it('goes step by step over the edges of pages, to the very ends', () => {
    const [a, b, c] = [ask('yes_no', 'A'), ask('yes_no', 'B'), ask('yes_no', 'C')]
    const two = { pages: [...build(a, b).pages, { ...createPage(), questions: [c] }] }
    const to = findNeighbour(two, { page: 0, question: 1 }, 1)
    expect(to).toEqual({ page: 1, question: 0 })
    const moved = moveQuestion(two, { page: 0, question: 1 }, to ?? { page: 0, question: 0 })
    expect(moved.pages.map(({ questions }) => questions.map(({ label }) => label.sv))).toEqual([['A'], ['B', 'C']])
    expect(findNeighbour(two, { page: 0, question: 0 }, -1)).toBeUndefined()
    expect(findNeighbour(two, { page: 1, question: 0 }, 1)).toBeUndefined()
  })

  it('a copy shares nothing with what it was made from', () => {
    const choice = ask('single', 'Vad?')
    const copy = copyQuestion(choice)
    if ('options' in copy && copy.options[0]) copy.options[0].label = { sv: 'Kanske' }
    expect('options' in choice && choice.options[0]?.label.sv).toBe('Ja')
  })
})

describe('pasted lines', () => {
  it('are options without bullets, numbers, empty lines and repetitions', () => {
    expect(readLines('• Centrum\r\n2) Norr\n\n- Söder\tx\nCentrum\n  1990-talet ')).toEqual([
      'Centrum',
      'Norr',
      'Söder',
      '1990-talet',
    ])
  })
})
