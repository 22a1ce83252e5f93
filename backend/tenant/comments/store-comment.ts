import { uuidv7 } from 'uuidv7'
import type { CommentStatus, SentComment } from '../../contracts/comments.ts'
import type { quarantineSignals } from '../../contracts/moderation.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { type Actor, system } from '../http/request-context.ts'
import { count } from '../statistics/commands.ts'
import { toPublicText } from '../submissions/public-text.ts'
import { recordCommentEvent } from './events.ts'

interface NewComment {
  dialogueId: string
  submissionSeq: number
  keyHash: string
  fingerprint: string
  /** What was written, to keep untouched. */
  original: { text: string } & Record<string, unknown>
  /** The name that it is shown with. */
  author: string
  actor: Actor
  official: boolean
  signals: (typeof quarantineSignals)[number][]
  /** Whether a moderator looks before the public does. */
  waits: boolean
}

/** Stores a comment with its masked public text and its history, in the caller's transaction. */
export function storeComment(tenant: TenantContext, tx: Tx, comment: NewComment): SentComment {
  const { original, actor, official, signals, waits } = comment
  const id = uuidv7()
  const createdAt = Date.now()
  const status: CommentStatus = waits ? 'submitted' : 'published'
  const row = {
    id,
    submission_seq: comment.submissionSeq,
    key_hash: comment.keyHash,
    fingerprint: comment.fingerprint,
    original: JSON.stringify(original),
    text: toPublicText(original.text),
    author: toPublicText(comment.author),
    official: official ? 1 : 0,
    status,
    signals: JSON.stringify(signals),
    created_at: createdAt,
  }
  const { seq } = tx.one(tenant.db.insertInto('comments').values(row).returning('seq'))
  if (!official) count(tenant, tx, comment.dialogueId, 'comments', createdAt)
  recordCommentEvent(tenant, tx, { commentSeq: seq, action: 'submit', status: 'submitted', actor })
  if (!waits)
    recordCommentEvent(tenant, tx, { commentSeq: seq, action: 'publish', status, actor: official ? actor : system })
  return { id, status, createdAt: new Date(createdAt).toISOString() }
}
