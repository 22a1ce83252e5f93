import { z } from 'zod'
import { IdempotencyKey } from './primitives.ts'
import { Proof } from './proofs.ts'

/**
 * A device is a random id that we signed. It identifies nobody, is minted only when a citizen first
 * supports something, and is kept by the citizen's browser alone.
 */
export const DeviceInput = z.strictObject({
  /** The key that the proof was made for: minting twice with it gives the same device. */
  key: IdempotencyKey,
  proof: Proof,
})

export const DeviceToken = z.string().regex(/^[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}$/)
export const Device = z.object({ device: DeviceToken })

export const Support = z.object({ supports: z.int(), supported: z.boolean() })
export type Support = z.infer<typeof Support>
