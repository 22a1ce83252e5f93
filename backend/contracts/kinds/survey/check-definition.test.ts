import { describe, expect, it } from 'vitest'
import { findDefinitionErrors } from './check-definition.ts'
import { SurveyDefinition } from './definition.ts'

const label = { sv: 'Fråga' }
const options = ['a', 'b'].map((id) => ({ id, label: { sv: id } }))
const ask = (id: string, more: object = {}) => ({ type: 'yes_no', id, label, ...more })
const when = (...tests: object[]) => ({ match: 'all', tests })

const find = (...pages: object[]) =>
  findDefinitionErrors(SurveyDefinition.parse({ pages }), 'sv').map(({ pointer, code }) => `${pointer} ${code}`)

describe('a survey', () => {
  it('that can be answered has nothing wrong', () => {
    expect(
      find(
        {
          id: 'p1',
          questions: [ask('a')],
          jumps: [{ when: when({ question: 'a', is: 'equals', value: true }), to: 'p3' }],
        },
        { id: 'p2', questions: [ask('b', { showIf: when({ question: 'a', is: 'answered' }) })] },
        { id: 'p3', questions: [ask('c')] },
      ),
    ).toEqual([])
  })

  it('has every name once', () => {
    const twice = { type: 'single', id: 'a', label, options: [...options, ...options.slice(0, 1)] }
    expect(find({ id: 'p', questions: [twice, ask('a')] }, { id: 'p', questions: [ask('b')] })).toEqual([
      '/pages/1/id duplicate',
      '/pages/0/questions/1/id duplicate',
      '/pages/0/questions/0/options/2/id duplicate',
    ])
  })

  it('has every text in the language of its dialogue', () => {
    const english = {
      type: 'single',
      id: 'a',
      label: { en: 'Question' },
      options: [...options, { id: 'c', label: { en: 'C' } }],
    }
    expect(find({ id: 'p', questions: [english] })).toEqual([
      '/pages/0/questions/0/label/sv required',
      '/pages/0/questions/0/options/2/label/sv required',
    ])
  })

  it.each([
    [
      'a later question',
      [ask('a', { showIf: when({ question: 'b', is: 'answered' }) }), ask('b')],
      '/pages/0/questions/0/showIf/tests/0/question not_earlier',
    ],
    [
      'itself',
      [ask('a', { showIf: when({ question: 'a', is: 'answered' }) })],
      '/pages/0/questions/0/showIf/tests/0/question not_earlier',
    ],
    [
      'an option that is not there',
      [
        { type: 'single', id: 'a', label, options },
        ask('b', { showIf: when({ question: 'a', is: 'equals', value: 'z' }) }),
      ],
      '/pages/0/questions/1/showIf/tests/0/value invalid_option',
    ],
    [
      'a way of asking that the question does not have',
      [
        { type: 'multiple', id: 'a', label, options },
        ask('b', { showIf: when({ question: 'a', is: 'equals', value: 'a' }) }),
      ],
      '/pages/0/questions/1/showIf/tests/0/is impossible',
    ],
    [
      'more than the highest',
      [{ type: 'scale', id: 'a', label }, ask('b', { showIf: when({ question: 'a', is: 'more', value: 5 }) })],
      '/pages/0/questions/1/showIf/tests/0/value invalid_option',
    ],
    [
      'two answers at once',
      [
        { type: 'single', id: 'a', label, options },
        ask('b', {
          showIf: when({ question: 'a', is: 'equals', value: 'a' }, { question: 'a', is: 'equals', value: 'b' }),
        }),
      ],
      '/pages/0/questions/1/showIf impossible',
    ],
    [
      'a number between two that are neighbours',
      [
        { type: 'scale', id: 'a', label },
        ask('b', { showIf: when({ question: 'a', is: 'more', value: 2 }, { question: 'a', is: 'less', value: 3 }) }),
      ],
      '/pages/0/questions/1/showIf impossible',
    ],
  ] as [string, object[], string][])('asks nothing that depends on %s', (_, questions, error) => {
    expect(find({ id: 'p', questions })).toEqual([error])
  })

  it('never leads backwards or to nowhere', () => {
    expect(
      find(
        { id: 'p1', questions: [ask('a')] },
        {
          id: 'p2',
          questions: [ask('b')],
          jumps: [{ when: when({ question: 'b', is: 'answered' }), to: 'p1' }, { to: 'p9' }],
        },
      ),
    ).toEqual(['/pages/1/jumps/0/to circular', '/pages/1/jumps/1/to invalid_option'])
  })

  it('keeps the word for answers of one’s own, and limits that can be kept', () => {
    const reserved = [...options, { id: 'other', label: { sv: 'Annat' } }]
    expect(
      find({
        id: 'p',
        questions: [
          { type: 'single', id: 'a', label, options: reserved },
          { type: 'multiple', id: 'b', label, options, min: 3 },
          { type: 'number', id: 'c', label, lowest: 5, highest: 1 },
        ],
      }),
    ).toEqual([
      '/pages/0/questions/0/options/2/id reserved_word',
      '/pages/0/questions/1/min too_high',
      '/pages/0/questions/2/highest too_low',
    ])
  })
})
