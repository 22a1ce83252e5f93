import { CommentContent, CommentInput, type SentComment } from '../../contracts/comments.ts'
import { problem, validate } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { CommentRules } from '../dialogues/kinds/kind.ts'
import { getDialogueById, getPublicDialogue } from '../dialogues/queries.ts'
import { computeAvailability, type DialogueRow } from '../dialogues/rules.ts'
import { notifyOfComment } from '../following/notify.ts'
import { type Actor, citizen } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { getMember } from '../members/queries.ts'
import { getStoredSubmission } from '../moderation/queries.ts'
import { requireProof } from '../proofs/rules.ts'
import { computeFingerprint, findSpamSignals } from '../submissions/rules.ts'
import { selectVisible } from '../submissions/visible.ts'
import { findSentComment, hasComments } from './queries.ts'
import { storeComment } from './store-comment.ts'

interface Sending {
  dialogue: string
  proposal: string
  /** The idempotency key that the form was opened with. */
  key: string
  /** The body as it was parsed, not yet judged. */
  raw: unknown
  address: string
  /** Sent by a page without JavaScript: its signed token stands for the proof, and a moderator looks first. */
  withoutScript?: boolean
}

/**
 * Takes in a citizen's comment in the order of every submission: the key first, so that a retry always finds
 * what it sent, then limits, proof, open state and content, then one write.
 *
 * @throws `not_found`; `already_received` when the key was used for another comment; `too_many_requests`,
 * `proof_required`, `proof_expired`, `dialogue_not_open` (also where comments are switched off), `invalid_input`.
 */
export async function sendComment(tenant: TenantContext, sending: Sending): Promise<SentComment> {
  const { proposal, key, raw, address, withoutScript = false } = sending
  const dialogue = await getPublicDialogue(tenant, sending.dialogue)
  const keyHash = sha256(key)
  const fingerprint = computeFingerprint(proposal, raw)
  const earlier = tenant.write((tx) => {
    const sent = findSentComment(tenant, tx, keyHash, fingerprint)
    if (!sent) getVisible(tenant, tx, dialogue, proposal)
    return sent
  })
  if (earlier) return earlier

  takeFromLimit(tenant, withoutScript ? 'form' : 'comment', address)
  if (!withoutScript) await requireProof(tenant.keys, key, (raw as { proof?: unknown } | null)?.proof)
  const open = computeAvailability(dialogue, tenant.profile.state) === 'open'
  const rules = tenant.kinds[dialogue.kind].getCommentRules(dialogue)
  if (!open || !rules) throw problem('dialogue_not_open')
  const { text, author, ...traces } = validateFor(rules, withoutScript ? CommentContent : CommentInput, raw)

  return tenant.write((tx) => {
    // Another request with the same key may have stored it while the proof was checked.
    const sent = findSentComment(tenant, tx, keyHash, fingerprint)
    if (sent) return sent
    const signals = findSpamSignals({ website: traces.website, elapsed: traces.elapsed, withoutScript })
    return storeComment(tenant, tx, {
      dialogueId: dialogue.id,
      submissionSeq: getVisible(tenant, tx, dialogue, proposal).seq,
      keyHash,
      fingerprint,
      original: { text, author },
      author: author.name,
      actor: citizen,
      official: false,
      signals,
      waits: dialogue.moderation === 'before' || signals.length > 0,
    })
  })
}

/**
 * A member writes for the kommun: shown at once, with the member's name (the kommun's where the operator
 * acts). It is possible as long as the proposal is public, also when the dialogue has closed.
 *
 * @throws `not_found`; `transition_not_allowed` when the proposal isn't public; `dialogue_not_open` where
 * comments are switched off; `already_received` when the key was used for another comment.
 */
export async function commentOfficially(
  tenant: TenantContext,
  { submission, key, text }: { submission: string; key: string; text: string },
  actor: Actor,
): Promise<SentComment> {
  const { seq, dialogue_id, visible, heading } = await getStoredSubmission(tenant, submission)
  const dialogue = await getDialogueById(tenant, dialogue_id)
  if (!hasComments(tenant, dialogue)) throw problem('dialogue_not_open')
  const author = actor.id ? (await getMember(tenant, actor.id)).name : tenant.profile.name
  const keyHash = sha256(key)
  const fingerprint = computeFingerprint(submission, { text })
  return tenant.write((tx) => {
    const sent = findSentComment(tenant, tx, keyHash, fingerprint)
    if (sent) return sent
    if (visible === 0) throw problem('transition_not_allowed')
    const about = { dialogueId: dialogue_id, submissionSeq: seq, keyHash, fingerprint, original: { text }, author }
    const stored = storeComment(tenant, tx, { ...about, actor, official: true, signals: [], waits: false })
    notifyOfComment(tenant, tx, dialogue, { seq, heading, comment: text, author })
    recordInAuditLog(tenant, tx, actor, { action: 'comment.official', subjectId: stored.id, details: { text } })
    return stored
  })
}

/** @throws `invalid_input`, by the contract or by the dialogue's own rules. */
function validateFor(
  { naming }: CommentRules,
  schema: typeof CommentContent | typeof CommentInput,
  raw: unknown,
): CommentContent {
  const input: CommentContent = validate(schema, raw)
  if (naming === 'either' || input.author.kind === naming) return input
  throw problem('invalid_input', { errors: [{ pointer: '/author/kind', code: 'invalid_option' }] })
}

/** @throws `not_found` */
function getVisible(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, proposal: string) {
  const found = tx.first(selectVisible(tenant, dialogue, proposal))
  if (!found) throw problem('not_found')
  return found
}
