import { z } from 'zod'
import { RoleSchema } from './members.ts'
import { Email, Id, Language, line, Time } from './primitives.ts'

/** 256 random bits. */
const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The secret of a one-time sign-in link, good for one session. */
export const SessionInput = z.strictObject({ code: Secret })

/** Makes sure that a member with this address exists and gives a link to sign in with, once, within 24 hours. */
export const SignInLinkInput = z.strictObject({
  email: Email,
  name: line({ max: 80 }),
  role: RoleSchema.default('admin'),
  /** Of a member who is made by this; the kommun's own language when left out. */
  language: Language.optional(),
})
export type SignInLinkInput = z.infer<typeof SignInLinkInput>

/** The code stands in the link's fragment, which browsers send to nobody. */
export const SignInLink = z.object({ code: Secret, url: z.url(), expiresAt: Time })
export type SignInLink = z.infer<typeof SignInLink>

export const SignInCodeInput = z.strictObject({ email: Email })

/** The half of a mailed code that stays with whoever asked for it: the code is worth nothing without. */
export const SignInTicket = z.object({ ticket: Secret, expiresAt: Time })
export type SignInTicket = z.infer<typeof SignInTicket>

/** Eight digits (26 bits), five tries, ten minutes; spaces and hyphens may stand between them. */
export const CodeSessionInput = z.strictObject({
  ticket: Secret,
  code: z
    .string()
    .max(20)
    .transform((code) => code.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/)),
})
export type CodeSessionInput = z.infer<typeof CodeSessionInput>

export const Session = z.object({
  id: Id,
  /** The families of browser and system, as in "Firefox, Windows"; empty when they are not known ones. */
  device: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  createdAt: Time,
  /** To within five minutes. */
  usedAt: Time,
  expiresAt: Time,
})
export type Session = z.infer<typeof Session>
export const SessionList = z.object({ items: z.array(Session) })
