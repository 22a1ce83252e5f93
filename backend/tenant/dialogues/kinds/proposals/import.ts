import { uuidv7 } from 'uuidv7'
import { ProposalImportRow } from '../../../../contracts/kinds/proposals.ts'
import { problem, validate } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Actor } from '../../../http/request-context.ts'
import { recordEvent } from '../../../submissions/events.ts'
import { createFreeReference } from '../../../submissions/submit.ts'
import type { DialogueRow } from '../../rules.ts'
import { indexProposal, toProjection } from './projection.ts'
import { isPublicStatus } from './rules.ts'
import { getSettings } from './settings.ts'

/**
 * Brings one existing proposal into a dialogue. What the old service counted is kept as a number beside the
 * supports that are given here.
 *
 * @throws `invalid_input`
 */
export function importProposal(
  tenant: TenantContext,
  dialogue: DialogueRow,
  raw: unknown,
  actor: Actor,
): 'created' | 'repeated' {
  const row = validate(ProposalImportRow, raw)
  if (row.category && !getSettings(dialogue).categories.some(({ id }) => id === row.category)) {
    throw problem('invalid_input', { errors: [{ pointer: '/category', code: 'invalid_option' }] })
  }
  const createdAt = row.createdAt ? Date.parse(row.createdAt) : Date.now()
  const projection = toProjection({ ...row, author: row.name ?? '' })
  const { db } = tenant
  return tenant.write((tx) => {
    const inserted = tx.first(
      db
        .insertInto('submissions')
        .values({
          id: uuidv7(),
          dialogue_id: dialogue.id,
          reference: createFreeReference(tenant, tx),
          source_id: row.id,
          original: JSON.stringify(row),
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('seq'),
    )
    if (!inserted) return 'repeated'
    const { seq } = inserted
    const response = row.response && { ...row.response, at: row.response.at ?? new Date(createdAt).toISOString() }
    tx.run(
      db.insertInto('proposals').values({
        seq,
        dialogue_id: dialogue.id,
        ...projection,
        status: row.status,
        supports: row.supports,
        imported_supports: row.supports,
        response: response ? JSON.stringify(response) : null,
        published_at: isPublicStatus(row.status) ? createdAt : null,
      }),
    )
    indexProposal(tenant, tx, seq, projection, dialogue.language)
    recordEvent(tenant, tx, { seq, action: 'import', status: row.status, actor, at: createdAt })
    return 'created'
  })
}
