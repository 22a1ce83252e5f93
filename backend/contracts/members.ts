import { z } from 'zod'
import { roles } from './operation.ts'
import { Cursor, Email, Id, Language, line, Time } from './primitives.ts'

export const RoleSchema = z.enum(roles)
export const MemberState = z.enum(['active', 'disabled'])

/** Somebody on the kommun's side. */
export const Member = z.object({
  id: Id,
  email: Email,
  name: z.string(),
  role: RoleSchema,
  state: MemberState,
  /** In which the admin and our messages speak to them. */
  language: Language,
  createdAt: Time,
  /** The last time they signed in; absent for who never has. */
  signedInAt: Time.optional(),
})
export type Member = z.infer<typeof Member>

const name = line({ max: 80 })

export const MemberInput = z.strictObject({
  email: Email,
  name,
  role: RoleSchema,
  /** The kommun's own language when left out. */
  language: Language.optional(),
})
export type MemberInput = z.infer<typeof MemberInput>

/** What an admin can change of a member; the address stays, since it is what they sign in with. */
export const MemberChange = z.strictObject({
  name: name.optional(),
  role: RoleSchema.optional(),
  language: Language.optional(),
  state: MemberState.optional(),
})
export type MemberChange = z.infer<typeof MemberChange>

/** What members change of themselves. */
export const OwnChange = z.strictObject({ name: name.optional(), language: Language.optional() })

export const MemberListQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
})
export type MemberListQuery = z.infer<typeof MemberListQuery>
export const MemberList = z.object({ items: z.array(Member), next: Cursor.optional() })
