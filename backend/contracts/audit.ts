import { z } from 'zod'
import { Cursor, Id, Reference, Time } from './primitives.ts'

export const actorKinds = ['citizen', 'member', 'operator', 'system'] as const

/** Everything that is recorded: `subject.happened`. Adding one starts here; the compiler names the other places. */
export const auditActions = [
  'tenant.created',
  'tenant.paused',
  'tenant.active',
  'settings.changed',
  'origins.set',
  'logo.set',
  'logo.removed',
  'reasons.changed',
  'dialogue.created',
  'dialogue.changed',
  'dialogue.deleted',
  'dialogue.imported',
  'dialogue.responses_exported',
  'participants.created',
  'participants.revoked',
  'participants.restored',
  'submission.publish',
  'submission.reject',
  'submission.hide',
  'submission.restore',
  'submission.dismiss_flags',
  'submission.move',
  'submission.answer',
  'submission.merge',
  'submission.unmerge',
  'submission.redact',
  'submission.undo',
  'submission.erased',
  'submissions.exported',
  'comment.official',
  'comment.publish',
  'comment.reject',
  'comment.hide',
  'comment.restore',
  'comment.dismiss_flags',
  'comment.redact',
  'comment.undo',
  'mail_text.changed',
  'mail_text.reset',
  'mail.retried',
  'mail.given_up',
  'retention_rule.changed',
  'retention_rule.removed',
  'retention.asked_for',
  'retention.started',
  'retention.finished',
  'hold.created',
  'hold.lifted',
  'person.exported',
  'person.erased',
  'member.created',
  'member.invited',
  'member.changed',
  'member.role_changed',
  'member.disabled',
  'member.enabled',
  'session.created',
  'session.ended',
  'session.all_ended',
  'passkey.added',
  'passkey.removed',
] as const
export type AuditAction = (typeof auditActions)[number]

/** One act in the log: ids and digests, in a chain of hashes. */
export const AuditEntry = z.object({
  /** Its place in the log, from 1 without gaps. */
  number: z.int(),
  at: Time,
  /** `name` is the member's name today. */
  actor: z.object({ kind: z.enum(actorKinds), id: z.string().optional(), name: z.string().optional() }),
  /** `subject.happened`, as in `dialogue.created`. */
  action: z.string(),
  /** What it was done to; `name` is what that is called today, and absent when it is gone. */
  subject: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  /** SHA-256 of the act's details: proves them to whoever has them, tells them to nobody. */
  digest: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** What to look for; everything given has to hold. */
export const AuditFilter = z.strictObject({
  /** An action (`member.changed`), or the first part of several (`member`). */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .max(60)
    .optional(),
  /** The member who acted. */
  member: Id.optional(),
  /** The id of what it was done to, or a submission's reference number. */
  subject: z.union([Id, Reference]).optional(),
  from: Time.optional(),
  /** Up to, and without. */
  until: Time.optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

export const AuditListQuery = AuditFilter.extend({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type AuditListQuery = z.infer<typeof AuditListQuery>
export const AuditList = z.object({ items: z.array(AuditEntry), next: Cursor.optional() })

export const AuditExportQuery = AuditFilter.extend({ format: z.enum(['csv', 'jsonl']).default('csv') })

export const AuditVerificationQuery = z.strictObject({
  /** The first entry to check; the one before it counts as checked. */
  from: z.coerce.number().int().min(1).default(1),
})

/**
 * What can be wrong at a place in the log: an entry is missing; its content is not what its hash says; it
 * follows another entry than it was written after; the end of the log is missing.
 */
export const auditFaults = ['missing', 'changed', 'displaced', 'cut_off'] as const
export type AuditFault = (typeof auditFaults)[number]

/** One slice of the walk; it goes on at `next` until there is none. */
export const AuditVerification = z.object({
  /** How many entries were written, ever. */
  total: z.int(),
  /** How many are known to be whole, from the first one on. */
  whole: z.int(),
  next: z.int().optional(),
  fault: z.object({ number: z.int(), kind: z.enum(auditFaults) }).optional(),
  /** The hash of the last entry written; noted elsewhere, it proves later that nothing before it was rewritten. */
  hash: z.string(),
})
export type AuditVerification = z.infer<typeof AuditVerification>
