import type { Redaction } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { assertPassages } from '../moderation/rules.ts'
import { toPublicText } from '../submissions/public-text.ts'
import { recordCommentEvent } from './events.ts'
import { listCommentPassages } from './rules.ts'

/**
 * Edits what the public sees of a comment; what was sent stays as it was.
 *
 * @throws `not_found`; `version_conflict`; `invalid_input` for a passage that isn't there or can't be empty.
 */
export function redactComment(tenant: TenantContext, id: string, redaction: Redaction, actor: Actor) {
  const { db } = tenant
  const { version, passages } = redaction
  tenant.write((tx) => {
    const found = tx.first(db.selectFrom('comments').selectAll().where('id', '=', id))
    if (!found) throw problem('not_found')
    if (found.version !== version) throw problem('version_conflict', { version: found.version })
    assertPassages(listCommentPassages(found), passages)
    const edit = (name: 'text' | 'author') =>
      passages[name] === undefined ? found[name] : toPublicText(passages[name])
    const words = { text: edit('text'), author: edit('author'), version: version + 1 }
    tx.run(db.updateTable('comments').set(words).where('seq', '=', found.seq))
    recordCommentEvent(tenant, tx, { commentSeq: found.seq, action: 'redact', status: found.status, actor })
    recordInAuditLog(tenant, tx, actor, { action: 'comment.redact', subjectId: id, details: redaction })
  })
}
