import { describe, expect, it } from 'vitest'
import { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { toPublicResults } from './public-results.ts'

const label = { sv: 'Fråga' }
const options = ['a', 'b'].map((id) => ({ id, label }))
const definition = SurveyDefinition.parse({
  pages: [
    {
      id: 'p',
      questions: [
        { type: 'number', id: 'age', label },
        { type: 'date', id: 'moved', label },
        { type: 'yes_no', id: 'child', label },
        { type: 'matrix', id: 'grid', label, rows: options, options },
      ],
    },
  ],
})
const count = (value: string | number, count = 1) => ({ value: String(value), count })
const publish = (id: string, counts: ReturnType<typeof count>[]) => {
  const answered = counts.reduce((sum, { count }) => sum + count, 0)
  const questions = [{ id, answered, counts }]
  return toPublicResults({ resultsFrom: 5, definition }, { responses: 100, questions }).questions?.[0]?.counts
}

describe('what the public sees of results', () => {
  it('is their number alone until enough have answered', () => {
    const questions = [{ id: 'child', answered: 4, counts: [count('true', 4)] }]
    expect(toPublicResults({ resultsFrom: 5, definition }, { responses: 4, questions })).toEqual({ responses: 4 })
  })

  it('leaves out the answers to a question that few have come to', () => {
    expect(publish('child', [count('true', 4)])).toEqual([])
    expect(publish('child', [count('true', 4), count('false', 1)])).toHaveLength(2)
  })

  it('leaves out a row of a matrix that few have answered', () => {
    const counts = [4, 1, 4].map((many, index) => ({
      row: index < 2 ? 'a' : 'b',
      ...count(index % 2 ? 'b' : 'a', many),
    }))
    expect(publish('grid', counts)).toEqual(counts.slice(0, 2))
  })

  it('tells a few numbers one by one, and many in ranges that count everyone', () => {
    const few = [1, 2, 3, 4, 5].map((value) => count(value))
    expect(publish('age', few)).toEqual(few)
    const many = publish(
      'age',
      Array.from({ length: 90 }, (_, year) => count(year)),
    )
    expect(many?.slice(0, 2)).toEqual([
      { value: '0', before: '10', count: 10 },
      { value: '10', before: '20', count: 10 },
    ])
    expect(many?.reduce((sum, { count }) => sum + count, 0)).toBe(90)
  })

  it('tells many days by month, year or decade', () => {
    const days = Array.from({ length: 28 }, (_, day) => count(`2026-02-${String(day + 1).padStart(2, '0')}`))
    expect(publish('moved', days)).toEqual([count('2026-02', 28)])
    const years = Array.from({ length: 40 }, (_, year) => count(`${1980 + year}-05-01`))
    expect(publish('moved', years)?.[0]).toEqual(count('198', 10))
  })
})
