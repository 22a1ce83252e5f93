import { z } from 'zod'
import { Language, line, text } from '../../primitives.ts'
import { Condition } from './conditions.ts'

export const mostOptions = 50
export const mostRows = 20
export const longestAnswer = 4000

/** Names a question, an option, a row or a page inside its survey; kept when words change, so that answers stay true. */
export const Key = z.string().regex(/^[a-z0-9](?:[a-z0-9_-]{0,29})$/)

/** A text in the survey's languages; the dialogue's own one is always there. */
export const Words = (max: number) => z.partialRecord(Language, text({ max }))
const Label = z.partialRecord(Language, line({ max: 200 }))

const Option = z.strictObject({ id: Key, label: Label })
export type Option = z.infer<typeof Option>

/** The picture of an option: https only, since it is shown on the kommun's page. The alternative text is the label. */
const PictureOption = Option.extend({ picture: z.url({ protocol: /^https$/ }).max(500) })

const common = {
  id: Key,
  label: Words(500),
  help: Words(1000).optional(),
  required: z.boolean().default(false),
  showIf: Condition.optional(),
}

const options = z.array(Option).min(2).max(mostOptions)
const choosing = {
  options,
  /** Another answer in the citizen's own words. */
  other: z.boolean().default(false),
  /** The same options in another order for each citizen; `keepLast` leaves the last where it is. */
  order: z.enum(['fixed', 'random', 'random_keep_last']).default('fixed'),
}
const amount = z.int().min(0).max(mostOptions)
const ends = { low: Label.optional(), high: Label.optional() }

/** Every kind of question. What answers it is in `answers.ts`. */
export const Question = z.discriminatedUnion('type', [
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
    options: z.array(PictureOption).min(2).max(12),
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
  z.strictObject({ type: z.literal('ranking'), ...common, options: z.array(Option).min(2).max(12) }),
  z.strictObject({
    type: z.literal('matrix'),
    ...common,
    rows: z.array(Option).min(1).max(mostRows),
    options: z.array(Option).min(2).max(10),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...common,
    lowest: z.number().nullable().default(null),
    highest: z.number().nullable().default(null),
    decimals: z.boolean().default(false),
    unit: Label.optional(),
  }),
  z.strictObject({
    type: z.literal('date'),
    ...common,
    earliest: z.iso.date().nullable().default(null),
    latest: z.iso.date().nullable().default(null),
  }),
  z.strictObject({ type: z.literal('short_text'), ...common, maximum: z.int().min(1).max(300).default(200) }),
  z.strictObject({ type: z.literal('long_text'), ...common, maximum: z.int().min(1).max(longestAnswer).default(2000) }),
  z.strictObject({ type: z.literal('email'), ...common }),
  /** Nothing to answer: a page that explains. */
  z.strictObject({ type: z.literal('information'), ...common, required: z.literal(false).default(false) }),
])
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']
