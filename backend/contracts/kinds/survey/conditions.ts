import { z } from 'zod'

const question = z.string().max(30)

/**
 * One thing that an earlier answer must be. `equals` is for choices, scales, numbers, yes/no (`true`, `false`) and
 * texts; `contains` for several choices (one of them) and texts (part of it, whatever the case); `less` and `more`
 * for numbers and dates, the named one left out.
 */
export const Test = z.discriminatedUnion('is', [
  z.strictObject({ question, is: z.literal('answered') }),
  z.strictObject({ question, is: z.literal('equals'), value: z.union([z.string().max(200), z.number(), z.boolean()]) }),
  z.strictObject({ question, is: z.literal('contains'), value: z.string().max(200) }),
  z.strictObject({ question, is: z.literal('less'), value: z.union([z.number(), z.iso.date()]) }),
  z.strictObject({ question, is: z.literal('more'), value: z.union([z.number(), z.iso.date()]) }),
])
export type Test = z.infer<typeof Test>

/** All of some tests, or any of them. */
export const Condition = z.strictObject({
  match: z.enum(['all', 'any']),
  tests: z.array(Test).min(1).max(10),
})
export type Condition = z.infer<typeof Condition>
