import { z } from 'zod'
import { Condition } from './conditions.ts'
import { Key } from './keys.ts'
import { PublicQuestion, Question, Words } from './questions.ts'

const mostPages = 50
export const mostQuestions = 100

/** Where to go after a page, the first that holds; without `when` always. Only forwards, so no survey runs in a circle. */
const Jump = z.strictObject({
  when: Condition.optional(),
  /** A later page, or the end. */
  to: z.union([z.literal('end'), Key]),
})

const Page = z.strictObject({
  id: Key,
  title: Words(200).optional(),
  questions: z.array(Question).min(1).max(mostQuestions),
  jumps: z.array(Jump).max(10).default([]),
})

/**
 * The questions of a survey. What a schema can't see (conditions on later questions, pages nobody can reach, texts
 * missing in the dialogue's language) is found by `findDefinitionErrors`.
 */
export const SurveyDefinition = z.strictObject({
  pages: z
    .array(Page)
    .max(mostPages)
    .refine((pages) => pages.reduce((sum, { questions }) => sum + questions.length, 0) <= mostQuestions, {
      params: { code: 'too_many', maximum: mostQuestions },
    }),
})
export type SurveyDefinition = z.infer<typeof SurveyDefinition>

const layout = z.enum(['one_by_one', 'all_on_one'])
/** Who answers once: a device that signed for itself, a participant with a code, or nobody. */
const answers = z.enum(['device', 'participant', 'unlimited'])
/** Who sees the results: the kommun alone, those who have answered, or everyone. */
const results = z.enum(['hidden', 'after_answering', 'public'])
const resultsFrom = z.int().min(1).max(1000)
const url = z.url({ protocol: /^https$/ }).max(500)

/** The settings of a dialogue of this kind. */
export const SurveySettings = z.strictObject({
  /** Counted up by the service whenever the questions of a survey that is out change; what is sent is ignored. */
  version: z.int().min(1).default(1),
  definition: SurveyDefinition.default({ pages: [] }),
  layout: layout.default('one_by_one'),
  answers: answers.default('device'),
  results: results.default('after_answering'),
  /** So few answers are never shown: they might be recognised. */
  resultsFrom: resultsFrom.default(5),
  /** What stands on the last page, beneath the thanks. */
  thanks: Words(1000).optional(),
  link: z.strictObject({ label: Words(80), url }).optional(),
})
export type SurveySettings = z.infer<typeof SurveySettings>

/** What a widget shows, in one language, and no more, since each page carries it. */
export const PublicSurveySettings = z.object({
  version: z.int(),
  pages: z.array(
    z.object({ id: Key, title: z.string().optional(), questions: z.array(PublicQuestion), jumps: z.array(Jump) }),
  ),
  layout,
  answers,
  results,
  resultsFrom,
  thanks: z.string().optional(),
  link: z.object({ label: z.string(), url }).optional(),
})
export type PublicSurveySettings = z.infer<typeof PublicSurveySettings>
