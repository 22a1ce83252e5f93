import { z } from 'zod'
import { Id, Language, Reference, Time } from '../../primitives.ts'
import { SubmissionStatus } from '../../submissions.ts'
import { Answers } from './answers.ts'
import { SurveyDefinition } from './definition.ts'

/**
 * How often something was answered; `row` in a matrix and a ranking (there the option, and `value` its place). Many
 * different numbers are told to the public in ranges, from `value` until `before`, which is left out; many days by
 * month (`2026-03`), year or decade (`202`).
 */
export const AnswerCount = z.object({
  row: z.string().optional(),
  value: z.string(),
  before: z.string().optional(),
  count: z.int(),
})
export type AnswerCount = z.infer<typeof AnswerCount>

export const QuestionResult = z.object({
  id: z.string(),
  /** How many have answered it. */
  answered: z.int(),
  /** Every answer given, in no order; none of texts and addresses, and none to the public while they are too few. */
  counts: z.array(AnswerCount),
})
export type QuestionResult = z.infer<typeof QuestionResult>

/** What a survey has brought, counted at write. `questions` is absent until enough have answered. */
export const SurveyResults = z.object({
  responses: z.int(),
  questions: z.array(QuestionResult).optional(),
})
export type SurveyResults = z.infer<typeof SurveyResults>

/** One response as the kommun exports it, a line of the stream. */
export const StoredResponse = z.object({
  id: Id,
  reference: Reference,
  createdAt: Time,
  /** The version of the survey that was answered. */
  version: z.int(),
  language: Language,
  status: SubmissionStatus,
  /** Whether it is in the results: set-aside, rejected and withdrawn ones aren't. */
  counted: z.boolean(),
  answers: Answers,
  others: z.record(z.string(), z.string()),
})
export type StoredResponse = z.infer<typeof StoredResponse>

/** The questions as they were from a moment on. A draft has one version, which is rewritten until it is published. */
export const SurveyVersion = z.object({ number: z.int(), createdAt: Time, definition: SurveyDefinition })
export type SurveyVersion = z.infer<typeof SurveyVersion>
