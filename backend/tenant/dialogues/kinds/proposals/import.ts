import { uuidv7 } from 'uuidv7'
import { ProposalImportRow } from '../../../../contracts/kinds/proposals.ts'
import { problem, validate } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Actor } from '../../../http/request-context.ts'
import { toSourceHash, wasDestroyed } from '../../../retention/destroyed.ts'
import { count } from '../../../statistics/commands.ts'
import { recordEvent } from '../../../submissions/events.ts'
import { insertSubmission } from '../../../submissions/insert-submission.ts'
import { isPublicStatus } from '../../../submissions/rules.ts'
import { indexSubmission } from '../../../submissions/search-index.ts'
import type { DialogueRow } from '../../rules.ts'
import { toProjection } from './projection.ts'
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
    const known = db.selectFrom('submissions').select('seq').where('dialogue_id', '=', dialogue.id)
    if (tx.first(known.where('source_id', '=', row.id))) return 'repeated'
    if (wasDestroyed(tenant, tx, toSourceHash(dialogue.id, row.id))) return 'repeated'
    const response = row.response && { ...row.response, at: row.response.at ?? new Date(createdAt).toISOString() }
    const { seq } = insertSubmission(tx, {
      id: uuidv7(),
      dialogue_id: dialogue.id,
      source_id: row.id,
      ...projection,
      status: row.status,
      supports: row.supports,
      imported_supports: row.supports,
      response: response ? JSON.stringify(response) : null,
      published_at: isPublicStatus(row.status) ? createdAt : null,
      original: JSON.stringify(row),
      created_at: createdAt,
    })
    count(tenant, tx, dialogue.id, 'imported', createdAt)
    if (isPublicStatus(row.status)) indexSubmission(tx, seq, projection, dialogue.language)
    const first = isPublicStatus(row.status) ? 'published' : row.status
    recordEvent(tx, { seq, action: 'import', status: first, actor, at: createdAt })
    if (first !== row.status) {
      const at = response ? Date.parse(response.at) : createdAt
      recordEvent(tx, { seq, action: 'import', status: row.status, actor, at })
    }
    return 'created'
  })
}
