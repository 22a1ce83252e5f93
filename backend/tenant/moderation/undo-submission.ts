import type { Selectable } from 'kysely'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import { reopenFlags } from '../flags/commands.ts'
import { recallNews } from '../following/notify.ts'
import type { Actor } from '../http/request-context.ts'
import { recordEvent } from '../submissions/events.ts'
import { takeStep } from './undo-steps.ts'

/** What a decision can change of a submission. */
export type Before = Pick<Selectable<Database['submissions']>, 'status' | 'hidden' | 'published_at' | 'closes_at'>

interface Named {
  id: string
  version: number
}

/**
 * Takes back the member's own last decision on a submission: it stands, is found and is flagged as before, and
 * nobody is told. Both stay in the history.
 *
 * @throws `not_found`; `version_conflict` when anything has happened to it since; `transition_not_allowed` when
 * there is no such decision or it is too late.
 */
export function undoSubmissionDecision(tenant: TenantContext, { id, version }: Named, actor: Actor) {
  const { db } = tenant
  tenant.write((tx) => {
    const found = tx.first(db.selectFrom('submissions').select(['seq', 'version', 'published_at']).where('id', '=', id))
    if (!found) throw problem('not_found')
    if (found.version !== version) throw problem('version_conflict', { version: found.version })
    const { before, at } = takeStep<Before>(tenant, tx, { subjectId: id, version, actor })
    const { seq } = found
    tx.run(
      db
        .updateTable('submissions')
        .set({ ...before, version: version + 1 })
        .where('seq', '=', seq),
    )
    const becamePublic = before.published_at === null && found.published_at !== null
    if (becamePublic) tx.run(db.deleteFrom('submission_search').where('rowid', '=', seq))
    reopenFlags(tenant, tx, { submissionSeq: seq, commentSeq: null }, at)
    recallNews(tenant, tx, { seq, at })
    recordEvent(tx, { seq, action: 'undo', status: before.status, actor })
    recordInAuditLog(tenant, tx, actor, { action: 'submission.undo', subjectId: id, details: { version } })
  })
}
