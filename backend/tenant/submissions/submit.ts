import { uuidv7 } from 'uuidv7'
import type { Receipt } from '../../contracts/receipts.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { SubmissionKind } from '../dialogues/kinds/kind.ts'
import { computeAvailability, type DialogueRow, isPublic } from '../dialogues/rules.ts'
import { addFollower } from '../following/commands.ts'
import { citizen, system } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { queueMail } from '../mail/commands.ts'
import { requireProof } from '../proofs/rules.ts'
import { findSubmissionByKey, toReceipt } from '../receipts/queries.ts'
import { count } from '../statistics/commands.ts'
import { changeStatus } from './change-status.ts'
import { recordEvent } from './events.ts'
import { insertSubmission } from './insert-submission.ts'
import { computeFingerprint, findSpamSignals } from './rules.ts'

interface Sending {
  dialogue: DialogueRow
  /** The idempotency key that the form was opened with. */
  key: string
  /** The body as it was parsed, not yet judged. */
  raw: unknown
  address: string
  /** Sent by a page without JavaScript: its signed token stands for the proof, and a moderator looks first. */
  withoutScript?: boolean
}

/**
 * Takes in what a citizen sends, in the order of design §6: the key first, so that a retry always finds
 * its receipt, even when the proof has expired, the dialogue was archived or the kommun paused since; then limits, proof, open
 * state and content; then one write that stores everything or nothing.
 *
 * @throws `already_received` with the receipt when the key was used for other content; `too_many_requests`,
 * `proof_required`, `proof_expired`, `tenant_paused`, `not_found`, `dialogue_not_open`, `invalid_input`.
 */
export async function submit<Input>(
  tenant: TenantContext,
  kind: SubmissionKind<Input>,
  { dialogue, key, raw, address, withoutScript = false }: Sending,
): Promise<Receipt> {
  const keyHash = sha256(key)
  const fingerprint = computeFingerprint(dialogue.id, raw)
  const earlier = findReceipt(tenant, keyHash, fingerprint)
  if (earlier) return earlier
  if (tenant.profile.state === 'paused') throw problem('tenant_paused')
  if (!isPublic(dialogue)) throw problem('not_found')

  takeFromLimit(tenant, withoutScript ? 'form' : 'submission', address)
  if (!withoutScript) await requireProof(tenant.keys, key, (raw as { proof?: unknown } | null)?.proof)
  if (computeAvailability(dialogue, tenant.profile.state) !== 'open') throw problem('dialogue_not_open')
  const input = kind.validate(dialogue, raw)

  return tenant.write((tx) => {
    // Another request with the same key may have stored it while the proof was checked.
    const stored = findReceipt(tenant, keyHash, fingerprint)
    if (stored) return stored
    const email = kind.toEmail(input)
    const signals = findSpamSignals({ ...kind.toTraces(input), withoutScript })
    const createdAt = Date.now()
    const first = kind.toFirstStatus(dialogue, input)
    const row = {
      id: uuidv7(),
      dialogue_id: dialogue.id,
      receipt_generation: 1,
      key_hash: keyHash,
      fingerprint,
      ...kind.toProjection(input),
      status: first,
      original: JSON.stringify(kind.toOriginal(input)),
      email: email ?? null,
      signals: JSON.stringify(signals),
      created_at: createdAt,
    }
    const { seq, reference } = insertSubmission(tx, row)
    count(tenant, tx, dialogue.id, 'sent', createdAt)
    recordEvent(tx, { seq, action: 'submit', status: first, actor: citizen, at: createdAt })
    kind.store(tenant, tx, { seq, dialogue, isSetAside: signals.length > 0 }, input)
    const reviewed = dialogue.moderation === 'before' && kind.asksForReview(input)
    const waits = first === 'unconfirmed' || reviewed || signals.length > 0
    const standing = { ...row, seq, hidden: 0, version: 1, published_at: null, closes_at: null }
    const publish = { action: 'publish', status: 'published', actor: system } as const
    const status = waits ? first : changeStatus(tenant, tx, dialogue, standing, publish)
    const receipt = toReceipt(tenant, { ...row, reference, status })
    if (email) {
      addFollower(tenant, tx, { seq, email, isAuthor: true })
      const { url } = receipt
      const { name } = tenant.profile
      const content = { tenant: name, dialogue: dialogue.title, heading: kind.toTitle(input), reference, url }
      queueMail(tenant, tx, {
        recipient: email,
        template: 'receipt',
        content,
        submissionSeq: seq,
        language: dialogue.language,
      })
    }
    return receipt
  })
}

function findReceipt(tenant: TenantContext, keyHash: string, fingerprint: string): Receipt | undefined {
  const found = findSubmissionByKey(tenant, keyHash)
  if (!found) return undefined
  const receipt = toReceipt(tenant, found)
  if (found.fingerprint === fingerprint) return receipt
  throw problem('already_received', { receipt })
}
