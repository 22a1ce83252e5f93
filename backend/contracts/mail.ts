import { z } from 'zod'
import { Cursor, Id, Language, line, Slug, Time, text } from './primitives.ts'

/** Every message that leaves the house. Adding one starts here; the compiler names the other places. */
export const mailTemplateIds = [
  'receipt',
  'confirm_proposal',
  'confirm_support',
  'confirm_following',
  'news',
  'official_comment',
  'sign_in_code',
  'invitation',
] as const
export const MailTemplateId = z.enum(mailTemplateIds)
export type MailTemplateId = z.infer<typeof MailTemplateId>

/**
 * What a message can tell, written `{name}` in its text. `event` says in a sentence what has happened; `reason`
 * and `comment` can be empty or of several lines.
 */
export const mailPlaceholders = [
  'tenant',
  'dialogue',
  'heading',
  'reference',
  'event',
  'reason',
  'comment',
  'author',
  'days',
  'minutes',
  'code',
  'name',
  'url',
  'unsubscribeUrl',
] as const
export const MailPlaceholder = z.enum(mailPlaceholders)
export type MailPlaceholder = z.infer<typeof MailPlaceholder>

/** A message's words, with placeholders in braces. A paragraph whose placeholders are all empty is left out. */
export const MailText = z.strictObject({ subject: line({ max: 150 }), text: text({ max: 5000 }) })
export type MailText = z.infer<typeof MailText>

/** A changed text. `version` is the one the admin looked at: a newer stored one is never overwritten. */
export const MailTextChange = MailText.extend({ version: z.int().min(0) })
export type MailTextChange = z.infer<typeof MailTextChange>

export const MailTemplate = z.object({
  id: MailTemplateId,
  language: Language,
  subject: z.string(),
  text: z.string(),
  /** 0: the text that everyone begins with. */
  version: z.int(),
  changedAt: Time.optional(),
  placeholders: z.array(
    z.object({
      name: MailPlaceholder,
      /** The message is pointless without it, so its text must have it. */
      required: z.boolean(),
      /** Links stay out of subjects, which are shown on locked screens. */
      inSubject: z.boolean(),
    }),
  ),
})
export type MailTemplate = z.infer<typeof MailTemplate>

/** A message as it would be sent, with plainly fictional data in it. */
export const MailPreview = z.object({ subject: z.string(), text: z.string() })

export const mailStates = ['waiting', 'sent', 'failed'] as const
export const MailState = z.enum(mailStates)
export type MailState = z.infer<typeof MailState>

/** A message on its way; what it says is nobody's business here, and may hold a secret link. */
export const OutboxItem = z.object({
  id: z.string(),
  template: MailTemplateId,
  language: Language,
  state: MailState,
  /** Like `a•••@exempel.se`; absent once the message is sent, when the address is forgotten. */
  recipient: z.string().optional(),
  dialogue: Slug.optional(),
  attempts: z.int(),
  /** The kind of error, such as the mail server's code; never its words. `given_up` when an admin stopped it. */
  lastError: z.string().optional(),
  nextAttemptAt: Time.optional(),
  createdAt: Time,
})
export type OutboxItem = z.infer<typeof OutboxItem>

export const OutboxQuery = z.strictObject({
  state: MailState.optional(),
  template: MailTemplateId.optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type OutboxQuery = z.infer<typeof OutboxQuery>

/** Where messages go: a mail server, a folder on the server, or nowhere yet. */
export const MailDestination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('smtp'), host: z.string() }),
  z.object({ kind: z.literal('folder') }),
  z.object({ kind: z.literal('none') }),
])
export type MailDestination = z.infer<typeof MailDestination>

export const Outbox = z.object({
  destination: MailDestination,
  /** All there are in each state, whatever is filtered for. */
  counts: z.object({ waiting: z.int(), sent: z.int(), failed: z.int() }),
  items: z.array(OutboxItem),
  next: Cursor.optional(),
})
export type Outbox = z.infer<typeof Outbox>

/** What a message in the outbox is called. */
export const OutboxId = z.union([Id, z.string().regex(/^[0-9a-f]{32}$/)])
