import { z } from 'zod'
import { Flag } from './flags.ts'
import { Author } from './kinds/proposals.ts'
import { DecisionAction, DialogueName, Passage, QuarantineSignal, TrueOrFalse } from './moderation.ts'
import { Cursor, Id, Reference, Slug, Time, text } from './primitives.ts'
import { Proof } from './proofs.ts'

export const commentMaximum = 2000

/** Where a comment stands. As with proposals `hidden` is not a status: restoring brings back the one it had. */
export const commentStatuses = ['submitted', 'published', 'rejected'] as const
export const CommentStatus = z.enum(commentStatuses)
export type CommentStatus = z.infer<typeof CommentStatus>

const words = text({ max: commentMaximum })

/** What a citizen writes. The last two fields leave the fingerprint of the idempotency key alone. */
export const CommentContent = z.strictObject({
  text: words,
  author: Author,
  /** A field no person sees; what fills it in is set aside for review. */
  website: z.string().max(2000).optional(),
  /** Milliseconds from opening the form to sending it. */
  elapsed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
export type CommentContent = z.infer<typeof CommentContent>

/** What the operation takes: the content, and the proof that sending it cost something. */
export const CommentInput = CommentContent.extend({ proof: Proof })
export type CommentInput = z.infer<typeof CommentInput>

/** What a member writes for the kommun: shown at once, with the member's name and the official badge. */
export const OfficialCommentInput = z.strictObject({ text: words })

/** Handed to a citizen for a comment; with the same idempotency key it is always the same one, as it stands now. */
export const SentComment = z.object({ id: Id, status: CommentStatus, createdAt: Time })
export type SentComment = z.infer<typeof SentComment>

export const Comment = z.object({
  id: Id,
  text: z.string(),
  author: z.string(),
  /** Whether a member wrote it for the kommun; the words of citizens never are. */
  official: z.boolean(),
  at: Time,
})
export type Comment = z.infer<typeof Comment>

export const CommentListQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const CommentList = z.object({
  items: z.array(Comment),
  /** All there are, not only this page; absent on later pages. */
  total: z.int().optional(),
  next: Cursor.optional(),
})
export type CommentList = z.infer<typeof CommentList>

/** A comment as a member of the kommun sees it: the untouched original beside what the public sees. */
export const ModeratedComment = z.object({
  id: Id,
  /** The submission that it is about. */
  submission: Id,
  about: z.object({ reference: Reference, heading: z.string(), text: z.string() }),
  dialogue: DialogueName,
  status: CommentStatus,
  hidden: z.boolean(),
  official: z.boolean(),
  version: z.int(),
  createdAt: Time,
  original: z.record(z.string(), z.unknown()),
  public: z.object({ text: z.string(), author: z.string() }),
  passages: z.array(Passage),
  signals: z.array(QuarantineSignal),
  flags: z.array(Flag),
  /** What can be done with it as it stands, by those who may. */
  may: z.object({ decide: z.array(DecisionAction) }),
  history: z.array(
    z.object({
      action: z.string(),
      status: CommentStatus,
      at: Time,
      reason: z.string().optional(),
      by: z.string().optional(),
    }),
  ),
})
export type ModeratedComment = z.infer<typeof ModeratedComment>

export const ModeratedCommentQuery = z.strictObject({
  dialogue: Slug.optional(),
  submission: Id.optional(),
  status: CommentStatus.optional(),
  /** Those that somebody has flagged, and nobody decided on since. */
  flagged: TrueOrFalse.optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type ModeratedCommentQuery = z.infer<typeof ModeratedCommentQuery>

export const ModeratedCommentList = z.object({ items: z.array(ModeratedComment), next: Cursor.optional() })
