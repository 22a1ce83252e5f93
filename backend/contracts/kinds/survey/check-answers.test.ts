import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { findAnswerErrors } from './check-answers.ts'
import { SurveyDefinition } from './definition.ts'

const label = { sv: 'Fråga' }
const options = ['a', 'b', 'c'].map((id) => ({ id, label: { sv: id } }))

/** What a survey with this one question has against the answer. */
function judge(question: object, answers: Answers, others: Record<string, string> = {}) {
  const definition = SurveyDefinition.parse({ pages: [{ id: 'p', questions: [{ id: 'q', label, ...question }] }] })
  return findAnswerErrors(definition, { answers, others }).map(({ pointer, code }) => `${pointer} ${code}`)
}

describe('an answer', () => {
  it.each([
    [{ type: 'single', options }, 'b', []],
    [{ type: 'single', options }, 'd', ['/answers/q invalid_option']],
    [{ type: 'single', options }, 'other', ['/answers/q invalid_option']],
    [{ type: 'multiple', options, min: 2 }, ['a'], ['/answers/q too_few']],
    [{ type: 'multiple', options, max: 2 }, ['a', 'b', 'c'], ['/answers/q too_many']],
    [{ type: 'multiple', options }, ['a', 'a'], ['/answers/q invalid_option']],
    [{ type: 'multiple', options }, 'a', ['/answers/q invalid_option']],
    [{ type: 'ranking', options }, ['c', 'a', 'b'], []],
    [{ type: 'ranking', options }, ['c', 'a'], ['/answers/q too_few']],
    [{ type: 'scale', highest: 5 }, 5, []],
    [{ type: 'scale', highest: 5 }, 6, ['/answers/q invalid_option']],
    [{ type: 'nps' }, 0, []],
    [{ type: 'nps' }, 11, ['/answers/q invalid_option']],
    [{ type: 'smileys' }, 2.5, ['/answers/q invalid_option']],
    [{ type: 'yes_no' }, false, []],
    [{ type: 'yes_no' }, 'false', ['/answers/q invalid_option']],
    [{ type: 'matrix', rows: options, options }, { a: 'b', c: 'a' }, []],
    [{ type: 'matrix', rows: options, options, required: true }, { a: 'b', c: 'a' }, ['/answers/q/b required']],
    [{ type: 'matrix', rows: options, options }, { x: 'b' }, ['/answers/q/x invalid_option']],
    [{ type: 'number', lowest: 1, highest: 9 }, 0, ['/answers/q too_low']],
    [{ type: 'number', lowest: 1, highest: 9 }, 10, ['/answers/q too_high']],
    [{ type: 'number' }, 1.5, ['/answers/q not_whole']],
    [{ type: 'number', decimals: true }, 1.5, []],
    [{ type: 'number' }, Number.NaN, ['/answers/q invalid_type']],
    [{ type: 'date' }, '2026-02-28', []],
    [{ type: 'date' }, '2026-02-30', ['/answers/q invalid_date']],
    [{ type: 'date' }, 'i går', ['/answers/q invalid_date']],
    [{ type: 'date', latest: '2026-01-01' }, '2026-02-01', ['/answers/q date_out_of_range']],
    [{ type: 'short_text', maximum: 5 }, 'parken', ['/answers/q too_long']],
    [{ type: 'email' }, 'namn@exempel', ['/answers/q invalid_email']],
    [{ type: 'email' }, 'namn@exempel.se', []],
    [{ type: 'information' }, 'x', ['/answers/q unknown_field']],
  ] as [object, Answers[string], string[]][])('to %o is %o: %o', (question, answer, errors) => {
    expect(judge(question, { q: answer })).toEqual(errors)
  })

  it('is missed only where it is required', () => {
    expect(judge({ type: 'yes_no' }, {})).toEqual([])
    expect(judge({ type: 'yes_no', required: true }, {})).toEqual(['/answers/q required'])
  })

  it('of one’s own needs its words, and words need their option', () => {
    const question = { type: 'single', options, other: true }
    expect(judge(question, { q: 'other' })).toEqual(['/others/q required'])
    expect(judge(question, { q: 'other' }, { q: 'Cykelbana' })).toEqual([])
    expect(judge(question, { q: 'a' }, { q: 'Cykelbana' })).toEqual(['/others/q unknown_field'])
  })

  it('to a question that was not shown, or is not there, is refused', () => {
    const showIf = { match: 'all', tests: [{ question: 'q', is: 'equals', value: true }] }
    const definition = SurveyDefinition.parse({
      pages: [
        {
          id: 'p',
          questions: [
            { type: 'yes_no', id: 'q', label },
            { type: 'yes_no', id: 'r', label, required: true, showIf },
          ],
        },
      ],
    })
    expect(findAnswerErrors(definition, { answers: { q: false, r: true }, others: {} })).toEqual([
      { pointer: '/answers/r', code: 'unknown_field' },
    ])
    expect(findAnswerErrors(definition, { answers: { q: true }, others: {} })).toEqual([
      { pointer: '/answers/r', code: 'required' },
    ])
    expect(findAnswerErrors(definition, { answers: { z: true }, others: {} })).toEqual([
      { pointer: '/answers/z', code: 'unknown_field' },
    ])
  })
})
