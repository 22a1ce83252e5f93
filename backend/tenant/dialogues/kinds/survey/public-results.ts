import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import { fewValues, toNumberRanges, toPeriods } from '../../../../contracts/kinds/survey/ranges.ts'
import type { AnswerCount, SurveyResults } from '../../../../contracts/kinds/survey/results.ts'

/**
 * What the public may know of what was counted. Few answers might be recognised: until enough have answered, only
 * their number is told, of the survey and of each question by itself. Numbers and days that are all different would
 * be a list of people, and as long as one: they are told in ranges.
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
      counts: question.answered < resultsFrom ? [] : toRanges(types.get(question.id), counts),
    })),
  }
}

function toRanges(type: string | undefined, counts: AnswerCount[]): AnswerCount[] {
  if (type === 'date') return toPeriods(counts)
  if (type !== 'number' || counts.length <= fewValues) return counts
  const weighted = counts.map(({ value, count }) => ({ value: Number(value), count }))
  return toNumberRanges(weighted).map(({ from, to, count }) => ({ value: String(from), before: String(to), count }))
}
