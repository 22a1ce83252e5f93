import type { OwnSubmission, Receipt } from '../../contracts/receipts.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import { findTarget } from '../merging/queries.ts'
import { getHistory, toHistoryEntry } from '../submissions/queries.ts'
import { isPublicStatus, mayCorrect, mayWithdraw } from '../submissions/rules.ts'
import { findLastRevision } from './revisions.ts'
import { computeReceiptCode, isReceiptCode, toReference } from './rules.ts'

interface Stored {
  id: string
  reference: string
  receipt_generation: number
  created_at: number
  status: SubmissionStatus
}

/** What an idempotency key stored, if anything. */
export const findSubmissionByKey = (tenant: TenantContext, keyHash: string) =>
  tenant.read(submissionByKey(tenant, keyHash))[0]

const submissionByKey = prepare((db, keyHash: string) =>
  db
    .selectFrom('submissions')
    .select(['id', 'reference', 'receipt_generation', 'created_at', 'fingerprint', 'status'])
    .where('key_hash', '=', keyHash),
)

export function toReceipt(tenant: TenantContext, stored: Stored): Receipt {
  const code = computeReceiptCode(tenant.keys, stored)
  return {
    id: stored.id,
    reference: stored.reference,
    code,
    url: `${tenant.base}/${tenant.profile.slug}/r/${code}`,
    status: stored.status,
    createdAt: new Date(stored.created_at).toISOString(),
  }
}

/**
 * The submission that a receipt code opens.
 *
 * @throws `not_found`, alike for wrong, void and foreign codes; `destroyed` for what was there once.
 */
export async function getSubmissionByCode(tenant: TenantContext, code: string) {
  const destroyed = await tenant.db
    .selectFrom('destroyed_submissions')
    .selectAll()
    .where('reference', '=', toReference(code))
    .executeTakeFirst()
  if (destroyed) throw problem(isReceiptCode(tenant.keys, destroyed, code) ? 'destroyed' : 'not_found')
  const found = await tenant.db
    .selectFrom('submissions')
    .selectAll('submissions')
    .select(['id', 'reference', 'receipt_generation', 'original', 'created_at'])
    .where('reference', '=', toReference(code))
    .executeTakeFirst()
  if (!found || !isReceiptCode(tenant.keys, found, code)) throw problem('not_found')
  return found
}

export async function getOwnSubmission(tenant: TenantContext, code: string): Promise<OwnSubmission> {
  const found = await getSubmissionByCode(tenant, code)
  const [dialogue, history, revision, target] = await Promise.all([
    getDialogueById(tenant, found.dialogue_id),
    getHistory(tenant, found.seq),
    findLastRevision(tenant, found.seq),
    findTarget(tenant, found.merged_into),
  ])
  const { heading, text, category } = revision ?? tenant.kinds[dialogue.kind].readContent(JSON.parse(found.original))
  return {
    reference: found.reference,
    dialogue: { slug: dialogue.slug, title: dialogue.title },
    heading,
    text,
    ...(category ? { category } : {}),
    author: found.author,
    status: found.status,
    hidden: found.hidden === 1,
    supports: found.supports,
    createdAt: new Date(found.created_at).toISOString(),
    // What others have flagged is theirs and the moderators' business.
    history: history.filter(({ action }) => action !== 'dismiss_flags').map(toHistoryEntry),
    ...(found.response ? { response: JSON.parse(found.response) } : {}),
    ...(target && isPublicStatus(found.status) ? { mergedInto: target } : {}),
    mayWithdraw: mayWithdraw(found.status),
    mayCorrect: tenant.kinds[dialogue.kind].isRead && mayCorrect(found.status),
  }
}
