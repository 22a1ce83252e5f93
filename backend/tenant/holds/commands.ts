import { uuidv7 } from 'uuidv7'
import type { HoldInput } from '../../contracts/retention.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'

/** @throws `invalid_input` where there is no such dialogue, or no such submission in it */
export function createHold(tenant: TenantContext, input: HoldInput, actor: Actor): string {
  const { db } = tenant
  const { dialogue, submission, reason, caseNumber } = input
  const id = uuidv7()
  tenant.write((tx) => {
    const about = tx.first(db.selectFrom('dialogues').select('id').where('slug', '=', dialogue))
    if (!about) throw unknown('/dialogue')
    const one =
      submission === undefined
        ? undefined
        : tx.first(
            db
              .selectFrom('submissions')
              .select('seq')
              .where('reference', '=', submission)
              .where('dialogue_id', '=', about.id),
          )
    if (submission !== undefined && !one) throw unknown('/submission')
    tx.run(
      db.insertInto('holds').values({
        id,
        dialogue_id: about.id,
        submission_seq: one?.seq ?? null,
        reason,
        case_number: caseNumber,
        created_at: Date.now(),
        created_by: actor.id,
      }),
    )
    recordInAuditLog(tenant, tx, actor, { action: 'hold.created', subjectId: id, details: input })
  })
  return id
}

const unknown = (pointer: string) => problem('invalid_input', { errors: [{ pointer, code: 'invalid_option' }] })

/** @throws `not_found` */
export function liftHold(tenant: TenantContext, id: string, actor: Actor) {
  tenant.write((tx) => {
    const lifted = tx.first(tenant.db.deleteFrom('holds').where('id', '=', id).returning(['reason', 'case_number']))
    if (!lifted) throw problem('not_found')
    recordInAuditLog(tenant, tx, actor, { action: 'hold.lifted', subjectId: id, details: lifted })
  })
}
