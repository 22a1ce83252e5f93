import { z } from 'zod'
import { Condition } from './conditions.ts'
import { Key, Question, Words } from './questions.ts'

export const mostPages = 50
export const mostQuestions = 100

/** Where to go after a page, the first that holds; without `when` always. Only forwards, so no survey runs in a circle. */
const Jump = z.strictObject({
  when: Condition.optional(),
  /** A later page, or the end. */
  to: z.union([z.literal('end'), Key]),
})

export const Page = z.strictObject({
  id: Key,
  title: Words(200).optional(),
  questions: z.array(Question).min(1).max(mostQuestions),
  jumps: z.array(Jump).max(10).default([]),
})
export type Page = z.infer<typeof Page>

/**
 * The questions of a survey. What zod can't see (conditions on later questions, pages nobody can reach, texts
 * missing in the dialogue's language) is found by `findDefinitionErrors`.
 */
export const SurveyDefinition = z.strictObject({
  pages: z
    .array(Page)
    .max(mostPages)
    .refine((pages) => pages.reduce((sum, { questions }) => sum + questions.length, 0) <= mostQuestions, {
      params: { code: 'too_many' },
    }),
})
export type SurveyDefinition = z.infer<typeof SurveyDefinition>

/** Who counts as the same: a device that signed for itself once, or nobody. */
export const AnswerLimit = z.enum(['device', 'unlimited'])
export type AnswerLimit = z.infer<typeof AnswerLimit>

/** The settings of a dialogue of this kind. */
export const SurveySettings = z.strictObject({
  definition: SurveyDefinition.default({ pages: [] }),
  layout: z.enum(['one_by_one', 'all_on_one']).default('one_by_one'),
  answers: AnswerLimit.default('device'),
  /** Who sees the results: the kommun alone, those who have answered, or everyone; never before `resultsFrom` have. */
  results: z.enum(['hidden', 'after_answering', 'public']).default('after_answering'),
  resultsFrom: z.int().min(1).max(1000).default(5),
  /** What stands on the last page, beneath the thanks. */
  thanks: Words(1000).optional(),
  link: z.strictObject({ label: Words(80), url: z.url({ protocol: /^https$/ }).max(500) }).optional(),
})
export type SurveySettings = z.infer<typeof SurveySettings>
