import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import { fewValues, toNumberRanges, toPeriods } from '../../../../contracts/kinds/survey/ranges.ts'
import type { AnswerCount, SurveyResults } from '../../../../contracts/kinds/survey/results.ts'

/**
 * What the public may know of what was counted. Few answers might be recognised: until enough have answered, only
 * their number is told, of the survey, of each question and of each row of a matrix by itself. Numbers and days that
 * are all different would be a list of people, and as long as one: they are told in ranges.
 */
export function toPublicResults(
  { resultsFrom, definition }: Pick<SurveySettings, 'resultsFrom' | 'definition'>,
  { responses, questions }: Required<SurveyResults>,
): SurveyResults {
  if (responses < resultsFrom) return { responses }
  const types = new Map(listQuestions(definition).map(({ question }) => [question.id, question.type]))
  return {
    responses,
    questions: questions.map(({ counts, ...question }) => ({
      ...question,
      counts: question.answered < resultsFrom ? [] : toRanges(types.get(question.id), counts, resultsFrom),
    })),
  }
}

function toRanges(type: string | undefined, counts: AnswerCount[], resultsFrom: number): AnswerCount[] {
  if (type === 'matrix') {
    const rows = Map.groupBy(counts, ({ row }) => row)
    const isEnough = (row: AnswerCount[]) => row.reduce((sum, { count }) => sum + count, 0) >= resultsFrom
    return [...rows.values()].filter(isEnough).flat()
  }
  if (type === 'date') return toPeriods(counts)
  if (type !== 'number' || counts.length <= fewValues) return counts
  const weighted = counts.map(({ value, count }) => ({ value: Number(value), count }))
  return toNumberRanges(weighted).map(({ from, to, count }) => ({ value: String(from), before: String(to), count }))
}
