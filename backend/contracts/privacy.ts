import { z } from 'zod'
import { MailTemplateId } from './mail.ts'
import { RoleSchema } from './members.ts'
import { Email, Id, Reference, Slug, Time, text } from './primitives.ts'
import { Extent } from './retention.ts'
import { SubmissionStatus } from './submissions.ts'

/** Who is meant: whoever has an address, or whoever sent what has a reference number. It never stands in an address. */
export const PersonQuery = z.union([z.strictObject({ email: Email }), z.strictObject({ reference: Reference })])
export type PersonQuery = z.infer<typeof PersonQuery>

/** The hold that keeps a record from being destroyed. */
const onHold = z.object({ reason: z.string(), caseNumber: z.string() }).optional()
const about = { dialogue: z.object({ slug: Slug, title: z.string() }), reference: Reference, heading: z.string() }

/** Lists are cut here; the rest shows once these are dealt with. */
export const mostOfAPerson = 500

/** All that is kept about a person, as an overview. */
export const Person = z.object({
  submissions: z.array(
    z.object({
      id: Id,
      ...about,
      status: SubmissionStatus,
      createdAt: Time,
      /** False: somebody else sent it, but the address is written in it. */
      own: z.boolean(),
      onHold,
    }),
  ),
  /** Comments in which the address is written; they carry none of their own. */
  comments: z.array(z.object({ id: Id, ...about, text: z.string(), createdAt: Time, onHold })),
  supports: z.array(z.object({ ...about, at: Time })),
  following: z.array(z.object({ ...about, since: Time })),
  messages: z.array(z.object({ template: MailTemplateId, state: z.enum(['waiting', 'failed']), createdAt: Time })),
  /** Mailed links that nobody has opened yet. */
  links: z.int(),
  /** Flags in whose words the address is written. */
  flags: z.int(),
  /** With a reference: the address that came with it, by which more can be found. */
  email: Email.optional(),
  /** The same address signs in as one of the kommun's own; members are handled on their own page. */
  member: z.object({ id: Id, name: z.string(), role: RoleSchema }).optional(),
})
export type Person = z.infer<typeof Person>

/** The whole of what is kept about a person, to hand out: as data, or as a page to read and print. */
export const PersonExportInput = z.strictObject({ person: PersonQuery, format: z.enum(['json', 'html']) })
export type PersonExportInput = z.infer<typeof PersonExportInput>

/**
 * What of a person's is erased. Submissions and comments are those named here and no other; supports stay counted
 * but are nobody's any more, and what is followed, waits or was asked for goes.
 */
export const ErasureInput = z.strictObject({
  person: PersonQuery,
  submissions: z.array(Id).max(mostOfAPerson),
  comments: z.array(Id).max(mostOfAPerson),
  extent: Extent,
  reason: text({ max: 1000 }),
})
export type ErasureInput = z.infer<typeof ErasureInput>

export const Erasure = z.object({
  submissions: z.int(),
  comments: z.int(),
  supports: z.int(),
  following: z.int(),
  messages: z.int(),
  /** What was named and stays, being on hold. */
  kept: z.array(z.object({ reference: Reference, reason: z.string(), caseNumber: z.string() })),
})
export type Erasure = z.infer<typeof Erasure>
