import { z } from 'zod'
import { roles } from './operation.ts'
import { Email, Id, line, Time } from './primitives.ts'

export const RoleSchema = z.enum(roles)

export const Member = z.object({
  id: Id,
  email: Email,
  name: z.string(),
  role: RoleSchema,
  state: z.enum(['active', 'disabled']),
  createdAt: Time,
})
export type Member = z.infer<typeof Member>

/** The secret of a one-time sign-in link: 256 bits, valid for 24 hours, good for one session. */
export const SessionInput = z.strictObject({ code: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })

/** Makes sure that a member with this address exists and gives a link to sign in with, once. */
export const SignInLinkInput = z.strictObject({
  email: Email,
  name: line({ max: 80 }),
  role: RoleSchema.default('admin'),
})
export type SignInLinkInput = z.infer<typeof SignInLinkInput>
export const SignInLink = z.object({ code: SessionInput.shape.code, expiresAt: Time })
export type SignInLink = z.infer<typeof SignInLink>
