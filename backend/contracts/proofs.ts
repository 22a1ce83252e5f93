import { z } from 'zod'
import { IdempotencyKey } from './primitives.ts'

/**
 * Proof of work as altcha's protocol version 2 has it. A challenge is made for one idempotency key
 * (`parameters.data.key`), so that a proof can't be spent on anything else and none need be remembered.
 */
export const Challenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.string().max(40),
    nonce: z.string().max(64),
    salt: z.string().max(64),
    cost: z.int().min(1).max(10_000),
    keyLength: z.int().min(16).max(64),
    keyPrefix: z.string().max(16),
    expiresAt: z.int(),
    data: z.strictObject({ key: IdempotencyKey }),
  }),
  signature: z.string().max(128),
})
export type Challenge = z.infer<typeof Challenge>

export const Proof = z.strictObject({
  challenge: Challenge,
  solution: z.strictObject({
    counter: z.int().min(0).max(0xffffffff),
    derivedKey: z.string().max(128),
    time: z.number().optional(),
  }),
})
export type Proof = z.infer<typeof Proof>
