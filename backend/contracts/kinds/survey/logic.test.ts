import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { SurveyDefinition } from './definition.ts'
import { isMet, walk } from './logic.ts'

const label = { sv: 'Fråga' }
const yesNo = (id: string, more: object = {}) => ({ type: 'yes_no', id, label, ...more })
const survey = (...pages: object[]) => SurveyDefinition.parse({ pages })
const visited = (definition: SurveyDefinition, answers: Answers) =>
  walk(definition, answers).path.flatMap(({ questions }) => questions.map(({ id }) => id))
const saysYes = (question: string) => ({ match: 'all', tests: [{ question, is: 'equals', value: true }] })

describe('a condition', () => {
  it.each([
    [{ question: 'a', is: 'equals', value: 'x' }, { a: 'x' }, true],
    [{ question: 'a', is: 'equals', value: 'x' }, { a: 'y' }, false],
    [{ question: 'a', is: 'equals', value: 'x' }, {}, false],
    [{ question: 'a', is: 'contains', value: 'x' }, { a: ['y', 'x'] }, true],
    [{ question: 'a', is: 'contains', value: 'PARK' }, { a: 'Vid parken' }, true],
    [{ question: 'a', is: 'less', value: 3 }, { a: 3 }, false],
    [{ question: 'a', is: 'more', value: 3 }, { a: 4 }, true],
    [{ question: 'a', is: 'more', value: 3 }, { a: '4' }, false],
    [{ question: 'a', is: 'less', value: '2026-02-01' }, { a: '2026-01-31' }, true],
    [{ question: 'a', is: 'answered' }, { a: false }, true],
  ] as const)('%o of %o is %s', (test, answers, expected) => {
    expect(isMet({ match: 'all', tests: [test] }, answers as unknown as Answers)).toBe(expected)
  })

  it('holds with any of its tests, or needs all', () => {
    const tests = [
      { question: 'a', is: 'equals' as const, value: true },
      { question: 'b', is: 'equals' as const, value: true },
    ]
    expect(isMet({ match: 'any', tests }, { a: false, b: true })).toBe(true)
    expect(isMet({ match: 'all', tests }, { a: false, b: true })).toBe(false)
  })
})

describe('the way through a survey', () => {
  const definition = survey(
    {
      id: 'p1',
      questions: [yesNo('child'), yesNo('school', { showIf: saysYes('child') })],
      jumps: [{ when: saysYes('school'), to: 'p3' }],
    },
    { id: 'p2', questions: [yesNo('work')], jumps: [{ to: 'end' }] },
    { id: 'p3', questions: [yesNo('food')] },
  )

  it('leaves out what is not asked for, jumps, and ends early', () => {
    expect(visited(definition, {})).toEqual(['child', 'work'])
    expect(visited(definition, { child: true })).toEqual(['child', 'school', 'work'])
    expect(visited(definition, { child: true, school: true })).toEqual(['child', 'school', 'food'])
  })

  it('an answer given before somebody changed their mind counts for nothing', () => {
    const { path, answers } = walk(definition, { child: false, school: true, work: true })
    expect(path.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(answers).toEqual({ child: false, work: true })
  })

  it('always ends, asks nothing twice, and counts only what it asks, whatever is defined and answered', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const condition = fc.record({
      match: fc.constantFrom('all' as const, 'any' as const),
      tests: fc.array(
        fc.record({ question: fc.constantFrom(...ids), is: fc.constant('equals' as const), value: fc.boolean() }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    const pages = fc.array(
      fc.record({
        showIf: fc.option(condition, { nil: undefined }),
        jumps: fc.array(
          fc.record({ when: fc.option(condition, { nil: undefined }), to: fc.constantFrom('end', ...ids) }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 5, maxLength: 5 },
    )
    const answers = fc.dictionary(fc.constantFrom(...ids), fc.boolean())
    fc.assert(
      fc.property(pages, answers, (drawn, given) => {
        const shown = {
          pages: drawn.map(({ showIf, jumps }, index) => ({
            id: ids[index] ?? '',
            jumps,
            questions: [{ id: ids[index] ?? '', type: 'yes_no', showIf }],
          })),
        }
        const result = walk(shown, given)
        const asked = result.path.flatMap(({ questions }) => questions.map(({ id }) => id))
        expect(new Set(asked).size).toBe(asked.length)
        expect(Object.keys(result.answers).every((id) => asked.includes(id))).toBe(true)
        // Walking again with what counted comes the same way: the server judges as the widget showed.
        expect(walk(shown, result.answers)).toEqual(result)
      }),
    )
  })
})
