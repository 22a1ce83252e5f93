import { z } from 'zod'
import { Id, line, Time } from './primitives.ts'

/** Most a member can have. */
export const mostPasskeys = 20

const name = line({ max: 60 })
const encoded = z.base64url().max(8192)

/** What the browser's own `toJSON` adds beside it is not looked at. */
const credential = { id: encoded.max(1400), rawId: encoded.max(1400), type: z.literal('public-key') }

/** `PublicKeyCredential.toJSON()` of a new credential (WebAuthn). */
export const Registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded.max(32_768),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
export type Registration = z.infer<typeof Registration>

/** `PublicKeyCredential.toJSON()` of an assertion (WebAuthn). */
export const Assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.max(200).optional(),
  }),
})
export type Assertion = z.infer<typeof Assertion>

export const PasskeyInput = z.strictObject({ name, credential: Registration })
export const PasskeyChange = z.strictObject({ name })
export const PasskeySessionInput = z.strictObject({ credential: Assertion })

/** What `navigator.credentials` is to be asked with; the challenge in it is good once, for five minutes. */
export const CreationOptions = z.looseObject({ challenge: z.string() })
export const RequestOptions = z.looseObject({ challenge: z.string() })

export const Passkey = z.object({ id: Id, name: z.string(), createdAt: Time, usedAt: Time.optional() })
export type Passkey = z.infer<typeof Passkey>
export const PasskeyList = z.object({ items: z.array(Passkey) })
