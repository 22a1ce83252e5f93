import { z } from 'zod'
import { Time, text } from './primitives.ts'

/** Why somebody thinks that a public text shouldn't stand. */
export const flagReasons = ['personal_data', 'hateful', 'threat', 'off_topic', 'spam', 'other'] as const
export const FlagReason = z.enum(flagReasons)
export type FlagReason = z.infer<typeof FlagReason>

const explanation = text({ max: 500 })

/** What a citizen tells when flagging (anmäl innehåll); a reason of one's own takes words. */
export const FlagInput = z
  .strictObject({ reason: FlagReason, text: explanation.optional() })
  .refine(({ reason, text }) => reason !== 'other' || text !== undefined, {
    path: ['text'],
    params: { code: 'required' },
  })
export type FlagInput = z.infer<typeof FlagInput>

/** The same answer the first time and the tenth. */
export const FlagAnswer = z.object({ flagged: z.literal(true) })

/** A flag that nobody has decided on yet, as members see it. Who raised it is known to nobody. */
export const Flag = z.object({ reason: FlagReason, text: z.string().optional(), at: Time })
export type Flag = z.infer<typeof Flag>
