import type { Redaction } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import type { Actor } from '../http/request-context.ts'
import { recordEvent } from '../submissions/events.ts'
import { reindexSubmission } from '../submissions/search-index.ts'
import { getStoredSubmission } from './queries.ts'
import { assertPassages } from './rules.ts'

/**
 * Edits what the public sees of a submission, such as a name that shouldn't be there. What was sent stays as it
 * was; the edit is in the history and, with its version, in the audit log.
 *
 * @throws `not_found`; `version_conflict`; `invalid_input` for a passage that isn't there or can't be empty.
 */
export async function redactSubmission(tenant: TenantContext, id: string, redaction: Redaction, actor: Actor) {
  const found = await getStoredSubmission(tenant, id)
  const dialogue = await getDialogueById(tenant, found.dialogue_id)
  const kind = tenant.kinds[dialogue.kind]
  const { version, passages } = redaction
  if (found.version !== version) throw problem('version_conflict', { version: found.version })
  assertPassages(kind.listPassages(dialogue, found, JSON.parse(found.original)), passages)
  const { heading, text, author, category, place } = kind.redact(found, passages)
  const { db } = tenant
  tenant.write((tx) => {
    const words = { heading, text, author, category, place, version: version + 1 }
    const update = db.updateTable('submissions').set(words).where('seq', '=', found.seq)
    if (tx.change(update.where('version', '=', version)) === 0) throw problem('version_conflict')
    if (found.published_at !== null) reindexSubmission(tenant, tx, found.seq, { heading, text }, dialogue.language)
    recordEvent(tx, { seq: found.seq, action: 'redact', status: found.status, actor })
    recordInAuditLog(tenant, tx, actor, { action: 'submission.redact', subjectId: id, details: redaction })
  })
}
