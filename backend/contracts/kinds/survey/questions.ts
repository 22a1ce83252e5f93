import { z } from 'zod'
import { Language, line, text } from '../../primitives.ts'
import { Condition } from './conditions.ts'
import { Key } from './keys.ts'

export const mostOptions = 50
const mostRows = 20
export const longestAnswer = 4000

/** How a text is given: in the survey's languages where it is edited, in one of them where it is shown. */
interface Wording<Long extends z.ZodType, Short extends z.ZodType> {
  long: (max: number) => Long
  short: (max: number) => Short
}

/** Every type of question, with its texts in the given wording. What answers each is in `answers.ts`. */
function describeQuestions<Long extends z.ZodType, Short extends z.ZodType>({ long, short }: Wording<Long, Short>) {
  const label = short(200)
  const Option = z.strictObject({ id: Key, label })
  const common = {
    id: Key,
    label: long(500),
    help: long(1000).optional(),
    required: z.boolean().default(false),
    showIf: Condition.optional(),
  }
  const options = z.array(Option).min(2).max(mostOptions)
  const choosing = {
    options,
    /** Another answer in the citizen's own words. */
    other: z.boolean().default(false),
    /** The same options in another order for each citizen; `random_keep_last` leaves the last where it is. */
    order: z.enum(['fixed', 'random', 'random_keep_last']).default('fixed'),
  }
  const ends = { low: label.optional(), high: label.optional() }
  const amount = z.int().min(0).max(mostOptions)
  const number = z.number().nullable().default(null)
  const date = z.iso.date().nullable().default(null)
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('single'), ...common, ...choosing }),
    z.strictObject({
      type: z.literal('multiple'),
      ...common,
      ...choosing,
      min: amount.default(0),
      max: amount.nullable().default(null),
    }),
    z.strictObject({ type: z.literal('dropdown'), ...common, options }),
    z.strictObject({
      type: z.literal('pictures'),
      ...common,
      /** Pictures by https, since they stand on the kommun's page; the label is their alternative text. */
      options: z
        .array(Option.extend({ picture: z.url({ protocol: /^https$/ }).max(500) }))
        .min(2)
        .max(12),
      several: z.boolean().default(false),
    }),
    z.strictObject({
      type: z.literal('scale'),
      ...common,
      ...ends,
      highest: z.union([z.literal(5), z.literal(10)]).default(5),
    }),
    /** Net Promoter Score: 0–10, how likely one is to recommend something. */
    z.strictObject({ type: z.literal('nps'), ...common, ...ends }),
    z.strictObject({ type: z.literal('smileys'), ...common }),
    z.strictObject({ type: z.literal('yes_no'), ...common }),
    z.strictObject({ type: z.literal('ranking'), ...common, options: options.max(12) }),
    z.strictObject({
      type: z.literal('matrix'),
      ...common,
      rows: z.array(Option).min(1).max(mostRows),
      options: options.max(10),
    }),
    z.strictObject({
      type: z.literal('number'),
      ...common,
      lowest: number,
      highest: number,
      decimals: z.boolean().default(false),
      unit: label.optional(),
    }),
    z.strictObject({ type: z.literal('date'), ...common, earliest: date, latest: date }),
    z.strictObject({ type: z.literal('short_text'), ...common, maximum: z.int().min(1).max(300).default(200) }),
    z.strictObject({
      type: z.literal('long_text'),
      ...common,
      maximum: z.int().min(1).max(longestAnswer).default(2000),
    }),
    z.strictObject({ type: z.literal('email'), ...common }),
    /** Nothing to answer: something to read. */
    z.strictObject({ type: z.literal('information'), ...common }),
  ])
}

/** A text in the survey's languages; the dialogue's own one is always there. */
export const Words = (max: number) => z.partialRecord(Language, text({ max }))
export type Words = Partial<Record<Language, string>>

export const Question = describeQuestions({ long: Words, short: (max) => z.partialRecord(Language, line({ max })) })
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>

/** A question as a citizen meets it, in one language. */
export const PublicQuestion = describeQuestions({ long: () => z.string(), short: () => z.string() })
export type PublicQuestion = z.infer<typeof PublicQuestion>
