import { z } from 'zod'
import { Email, IdempotencyKey } from './primitives.ts'
import { Proof } from './proofs.ts'

/** An address to which a link is mailed; what it is for happens when the link is opened and confirmed. */
export const MailLinkInput = z.strictObject({
  email: Email,
  /** The key that the proof was made for: asking twice with it mails once. */
  key: IdempotencyKey,
  proof: Proof,
})

/** The same answer whatever happens next, so that nobody learns from it who supports or follows what. */
export const MailLinkAnswer = z.object({ mailed: z.literal(true) })

/** The code of a mailed link: 160 bits. */
export const MailLinkCode = z.string().regex(/^[0-9a-hjkmnp-tv-z]{32}$/)

/** The code of an unsubscribe link: the follower's id and 130 bits. */
export const UnsubscribeCode = z.string().regex(/^[0-9a-f-]{36}[0-9a-hjkmnp-tv-z]{26}$/)
