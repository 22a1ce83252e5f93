import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { findDefinitionErrors } from './check-definition.ts'
import { SurveyDefinition } from './definition.ts'
import { walk } from './logic.ts'

const label = { sv: 'Fråga' }
const options = ['a', 'b', 'c'].map((id) => ({ id, label: { sv: id } }))
const yesNo = (id: string, more: object = {}) => ({ type: 'yes_no', id, label, ...more })
const choice = (id: string, more: object = {}) => ({ type: 'single', id, label, options, ...more })
const several = (id: string, more: object = {}) => ({ type: 'multiple', id, label, options, ...more })
const is = (question: string, value: unknown) => ({ question, is: 'equals', value })
const has = (question: string, value: string) => ({ question, is: 'contains', value })
const all = (...tests: object[]) => ({ match: 'all', tests })
const any = (...tests: object[]) => ({ match: 'any', tests })

const find = (...pages: object[]) =>
  findDefinitionErrors(SurveyDefinition.parse({ pages }), 'sv').map(({ pointer, code }) => `${pointer} ${code}`)

describe('a page that nobody can come to', () => {
  it('is found behind a way that always goes past it', () => {
    expect(
      find(
        { id: 'p1', questions: [yesNo('a')], jumps: [{ to: 'p3' }] },
        { id: 'p2', questions: [yesNo('b')] },
        { id: 'p3', questions: [yesNo('c')] },
      ),
    ).toEqual(['/pages/1 unreachable'])
  })

  it('is found when every answer there is leads past it, and isn’t one as long as there can be none', () => {
    const pages = (required: boolean) => [
      {
        id: 'p1',
        questions: [yesNo('a', { required })],
        jumps: [
          { when: all(is('a', true)), to: 'p3' },
          { when: all(is('a', false)), to: 'end' },
        ],
      },
      { id: 'p2', questions: [yesNo('b')] },
      { id: 'p3', questions: [yesNo('c')] },
    ]
    expect(find(...pages(true))).toEqual(['/pages/1 unreachable'])
    expect(find(...pages(false))).toEqual([])
  })
})

describe('a way that nobody takes', () => {
  it('is found behind another that is always taken before it', () => {
    expect(
      find({ id: 'p1', questions: [yesNo('a')], jumps: [{ to: 'end' }, { when: all(is('a', true)), to: 'end' }] }),
    ).toEqual(['/pages/0/jumps/1 unreachable'])
  })

  it('is found when its own condition can’t be met', () => {
    const when = all(is('a', 'a'), is('a', 'b'))
    expect(find({ id: 'p1', questions: [choice('a')], jumps: [{ when, to: 'end' }] })).toEqual([
      '/pages/0/jumps/0/when impossible',
    ])
  })
})

describe('a question that nobody is asked', () => {
  it.each([
    ['two values of one answer', [choice('a'), yesNo('z', { showIf: all(is('a', 'a'), is('a', 'b')) })]],
    [
      'answers that exclude each other on the way',
      [
        choice('a'),
        yesNo('b', { showIf: all(is('a', 'a')) }),
        yesNo('z', { showIf: all(is('a', 'b'), is('b', true)) }),
      ],
    ],
    [
      'an answer that is only given by those who weren’t asked the other',
      [
        yesNo('a', { required: true }),
        yesNo('b', { showIf: all(is('a', true)) }),
        yesNo('c', { showIf: all(is('a', false)) }),
        yesNo('z', { showIf: all({ question: 'b', is: 'answered' }, { question: 'c', is: 'answered' }) }),
      ],
    ],
    [
      'more options than may be chosen',
      [several('a', { max: 1 }), yesNo('z', { showIf: all(has('a', 'a'), has('a', 'b')) })],
    ],
    [
      'a whole number between two neighbours',
      [
        { type: 'number', id: 'a', label },
        yesNo('z', {
          showIf: all({ question: 'a', is: 'more', value: 2 }, { question: 'a', is: 'less', value: 3 }),
        }),
      ],
    ],
    [
      'a day outside of the days that can be chosen',
      [
        { type: 'date', id: 'a', label, earliest: '2026-01-01', latest: '2026-12-31' },
        yesNo('z', { showIf: all({ question: 'a', is: 'less', value: '2026-01-01' }) }),
      ],
    ],
  ])('is found when it needs %s', (_, questions) => {
    expect(find({ id: 'p', questions })).toEqual([`/pages/0/questions/${questions.length - 1}/showIf impossible`])
  })

  it.each([
    ['one of two values', [choice('a'), yesNo('z', { showIf: any(is('a', 'a'), is('a', 'b')) })]],
    [
      'a number between two neighbours that need not be whole',
      [
        { type: 'number', id: 'a', label, decimals: true },
        yesNo('z', {
          showIf: all({ question: 'a', is: 'more', value: 2 }, { question: 'a', is: 'less', value: 3 }),
        }),
      ],
    ],
    [
      'two words that may stand in one text',
      [
        { type: 'short_text', id: 'a', label, maximum: 9 },
        yesNo('z', { showIf: all(has('a', 'lekpark'), has('a', 'parken')) }),
      ],
    ],
  ])('isn’t one that needs %s', (_, questions) => {
    expect(find({ id: 'p', questions })).toEqual([])
  })
})

it('a survey of a hundred questions with a follow-up to each option is judged all the same', () => {
  const eight = Array.from({ length: 8 }, (_, index) => ({ id: `o${index}`, label: { sv: `Val ${index}` } }))
  const pages = Array.from({ length: 11 }, (_, page) => ({
    id: `p${page}`,
    questions: [
      several(`q${page}`, { options: eight }),
      ...eight.map(({ id }, index) => yesNo(`q${page}-${index}`, { showIf: all(has(`q${page}`, id)) })),
    ],
  }))
  const dead = yesNo('z', { showIf: all(is('q0-0', true), is('q0-0', false)) })
  expect(find(...pages, { id: 'last', questions: [dead] })).toEqual(['/pages/11/questions/0/showIf impossible'])
})

it('a survey with more ways than can be walked is given the benefit of the doubt', () => {
  const questions = Array.from({ length: 30 }, (_, index) => yesNo(`q${index}`))
  const showIf = any(...questions.slice(0, 10).map(({ id }) => is(id, true)))
  const later = [10, 20].map((from) =>
    yesNo(`z${from}`, { showIf: all(...questions.slice(from, from + 10).map(({ id }) => is(id, true))) }),
  )
  expect(find({ id: 'p', questions: [...questions, yesNo('z', { showIf }), ...later] })).toEqual([])
})

/** A type of question with few answers, all of them, and any test about it. */
interface Sort {
  ask: (id: string, more: object) => object
  answers: Answers[string][]
  anyTest: (id: string) => fc.Arbitrary<object>
}

const sorts: Sort[] = [
  { ask: yesNo, answers: [true, false], anyTest: (id) => fc.boolean().map((value) => is(id, value)) },
  {
    ask: choice,
    answers: ['a', 'b', 'c'],
    anyTest: (id) => fc.constantFrom('a', 'b', 'c').map((value) => is(id, value)),
  },
  {
    ask: several,
    answers: [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
    anyTest: (id) => fc.constantFrom('a', 'b', 'c').map((value) => has(id, value)),
  },
  {
    ask: (id, more) => ({ type: 'scale', id, label, ...more }),
    answers: [1, 2, 3, 4, 5],
    anyTest: (question) =>
      fc
        .tuple(fc.constantFrom('less', 'more'), fc.integer({ min: 2, max: 4 }))
        .map(([is, value]) => ({ question, is, value })),
  },
]
const anySort = fc.constantFrom(...sorts)
const toId = (index: number) => `q${index}`

const anyCondition = (earlier: Sort[]) =>
  fc.record({
    match: fc.constantFrom('all', 'any'),
    tests: fc.array(fc.oneof(...earlier.map(({ anyTest }, index) => anyTest(toId(index)))), {
      minLength: 1,
      maxLength: 3,
    }),
  })

const anySurvey = fc.array(anySort, { minLength: 2, maxLength: 5 }).chain((drawn) => {
  const questions = drawn.map(({ ask }, index) =>
    fc
      .tuple(fc.boolean(), index > 0 ? fc.option(anyCondition(drawn.slice(0, index))) : fc.constant(null))
      .map(([required, showIf]) => ask(toId(index), { required, ...(showIf && { showIf }) })),
  )
  return fc.tuple(...questions).map((asked) => ({ drawn, asked }))
})

it('calls those questions dead that no answers lead to, and no others', () => {
  fc.assert(
    fc.property(anySurvey, ({ drawn, asked }) => {
      const definition = SurveyDefinition.parse({ pages: [{ id: 'p', questions: asked }] })
      const questions = definition.pages[0]?.questions ?? []
      const all = questions.reduce<Answers[]>(
        (ways, { id, required }, index) =>
          ways.flatMap((way) => [
            ...(required ? [] : [way]),
            ...(drawn[index]?.answers ?? []).map((answer) => ({ ...way, [id]: answer })),
          ]),
        [{}],
      )
      const met = new Set(all.flatMap((answers) => walk(definition, answers).path.flatMap((page) => page.questions)))
      const dead = questions.flatMap((question, index) => (met.has(question) ? [] : [index]))
      expect(find({ id: 'p', questions: asked })).toEqual(
        dead.map((index) => `/pages/0/questions/${index}/showIf impossible`),
      )
    }),
    { numRuns: 200 },
  )
})
