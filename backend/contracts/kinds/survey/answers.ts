import { z } from 'zod'
import { Language, text } from '../../primitives.ts'
import { Proof } from '../../proofs.ts'
import { Key } from './keys.ts'
import { longestAnswer, mostOptions } from './questions.ts'

/**
 * What answers a question, by its type: `single`, `dropdown` an option; `multiple`, `pictures` options; `ranking`
 * all options, best first; `scale`, `nps`, `smileys` (1–5), `number` a number; `yes_no` a truth value; `matrix` an
 * option a row; `date` a date; the texts and `email` a text. The word `other` as an option needs its text in `others`.
 */
export const AnswerValue = z.union([
  text({ max: longestAnswer }),
  z.number(),
  z.boolean(),
  z
    .array(Key)
    .min(1)
    .max(mostOptions + 1),
  z.record(Key, Key),
])
export type AnswerValue = z.infer<typeof AnswerValue>

/** Answers by the question's id. Those to questions that weren't shown are not sent. */
export const Answers = z.record(Key, AnswerValue)
export type Answers = z.infer<typeof Answers>

export const ResponseContent = z.strictObject({
  /** The version of the survey that was answered: it is judged by that one, whatever has been edited since. */
  version: z.int().min(1),
  language: Language,
  answers: Answers,
  /** The citizen's own words where they chose `other`. */
  others: z.record(Key, text({ max: 200 })).default({}),
  /** A field no person sees; what fills it in is set aside for review. */
  website: z.string().max(2000).optional(),
  /** Milliseconds from the first question to sending. */
  elapsed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
export type ResponseContent = z.infer<typeof ResponseContent>

/** What the operation takes: the answers, and the proof that sending them cost something. */
export const ResponseInput = ResponseContent.extend({ proof: Proof })
export type ResponseInput = z.infer<typeof ResponseInput>

/** The option that stands for words of one's own. */
export const other = 'other'
