import { z } from 'zod'
import { Id, line, Time } from './primitives.ts'

/** So many codes are made at a time, and so many a dialogue may have in all. */
export const mostCodesAtOnce = 2000
export const mostCodes = 20_000

/** What a batch of codes is for, as in `Utskick till föreningar`, and how many there shall be. */
export const ParticipantBatchInput = z.strictObject({
  name: line({ max: 100 }),
  size: z.int().min(1).max(mostCodesAtOnce),
})
export type ParticipantBatchInput = z.infer<typeof ParticipantBatchInput>

/** How many of a batch have answered; never who, and never what. */
export const ParticipantBatch = z.object({
  id: Id,
  name: z.string(),
  size: z.int(),
  answered: z.int(),
  createdAt: Time,
  /** Since when its unused codes are refused. */
  revokedAt: Time.nullable(),
})
export type ParticipantBatch = z.infer<typeof ParticipantBatch>

/** The codes are told this once: only keyed hashes of them are stored. */
export const NewParticipantBatch = ParticipantBatch.extend({ codes: z.array(z.string()) })
export type NewParticipantBatch = z.infer<typeof NewParticipantBatch>

export const ParticipantBatchChange = z.strictObject({ revoked: z.boolean() })

/** A code as somebody typed it: case, spaces, dashes and look-alikes don't matter. */
export const ParticipationInput = z.strictObject({ code: z.string().max(40) })

/** Proves to have been given a code in one dialogue; says nothing about whom it was given to. */
export const ParticipationToken = z.string().regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/)
export const Participation = z.object({ participation: ParticipationToken })
export type Participation = z.infer<typeof Participation>
