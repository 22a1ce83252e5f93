import type { Correction } from '../../contracts/receipts.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Content, DialogueKind } from '../dialogues/kinds/kind.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import { citizen } from '../http/request-context.ts'
import { canonicalJson } from '../keys/digest.ts'
import { changeStatus, standingColumns } from '../submissions/change-status.ts'
import { mayCorrect } from '../submissions/rules.ts'
import { getSubmissionByCode } from './queries.ts'
import { selectRevisions } from './revisions.ts'

/**
 * Lets the author change heading, text and category until the proposal is published. What was sent first stays
 * untouched, and so does each correction; a decision that a moderator was about to take meets a newer version.
 * A correction that changes nothing is no correction.
 *
 * @throws `not_found`; `transition_not_allowed` when it is too late; `invalid_input` for a category that the
 * dialogue doesn't have; `duplicate`.
 */
export async function correctSubmission(tenant: TenantContext, code: string, correction: Correction) {
  const { seq, original, dialogue_id } = await getSubmissionByCode(tenant, code)
  const dialogue = await getDialogueById(tenant, dialogue_id)
  const kind = tenant.kinds[dialogue.kind]
  const { db } = tenant
  tenant.write((tx) => {
    const found = tx.one(
      db
        .selectFrom('submissions')
        .select(standingColumns)
        .select(['text', 'author', 'place'])
        .where('submissions.seq', '=', seq),
    )
    if (!mayCorrect(found.status)) throw problem('transition_not_allowed')
    const { before, number } = getContent(tenant, tx, kind, seq, original)
    const after = apply(correction, before)
    if (canonicalJson(after) === canonicalJson(before)) return

    const { heading, text, author, category, place } = kind.correct(tenant, tx, dialogue, found, after)
    const words = { heading, text, author, category, place }
    tx.run(db.updateTable('submissions').set(words).where('seq', '=', seq))
    const row = { submission_seq: seq, number: number + 1, content: JSON.stringify(after), at: Date.now() }
    tx.run(db.insertInto('submission_revisions').values(row))
    changeStatus(tenant, tx, dialogue, found, { action: 'correct', status: found.status, actor: citizen })
  })
}

/** The author's words as they stand, and how often they were corrected. */
function getContent(tenant: TenantContext, tx: Tx, kind: DialogueKind, seq: number, original: string) {
  const last = tx.first(selectRevisions(tenant, seq).select(['number', 'content']).orderBy('number', 'desc').limit(1))
  const { heading, text, category } = kind.readContent(JSON.parse(last?.content ?? original))
  return { before: { heading, text, ...(category ? { category } : {}) }, number: last?.number ?? 0 }
}

function apply({ heading, text, category }: Correction, before: Content): Content {
  const chosen = category === undefined ? before.category : category
  return { heading: heading ?? before.heading, text: text ?? before.text, ...(chosen ? { category: chosen } : {}) }
}
