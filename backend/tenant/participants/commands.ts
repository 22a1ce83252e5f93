import { uuidv7 } from 'uuidv7'
import type { ParticipantBatchInput } from '../../contracts/participants.ts'
import { mostCodes, type NewParticipantBatch, type ParticipantBatch } from '../../contracts/participants.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import type { Actor } from '../http/request-context.ts'
import { selectBatches, selectParticipant, type Ticket, toBatch } from './queries.ts'
import { createCode, hashCode, toParticipantIdentity } from './rules.ts'

/** SQLite binds at most a hundred values at a time. */
const rowsAtOnce = 30

/**
 * Makes codes for a dialogue. They are in the answer and nowhere else.
 *
 * @throws `invalid_input` where the dialogue would have too many
 */
export function createBatch(
  tenant: TenantContext,
  dialogue: DialogueRow,
  { name, size }: ParticipantBatchInput,
  actor: Actor,
): NewParticipantBatch {
  const { db, keys } = tenant
  const made = new Set<string>()
  while (made.size < size) made.add(createCode())
  const codes = [...made]
  const hashes = codes.map((code) => hashCode(keys, dialogue.id, code))
  return tenant.write((tx) => {
    const before = tx.all(selectBatches(tenant, dialogue)).reduce((sum, batch) => sum + batch.size, 0)
    if (before + size > mostCodes) {
      const maximum = Math.max(0, mostCodes - before)
      throw problem('invalid_input', { errors: [{ pointer: '/size', code: 'too_large', maximum }] })
    }
    const row = { id: uuidv7(), dialogue_id: dialogue.id, name, created_at: Date.now(), revoked_at: null }
    tx.insert('participant_batches', row)
    const { seq: batch_seq } = tx.one(db.selectFrom('participant_batches').select('seq').where('id', '=', row.id))
    const rows = hashes.map((code_hash) => ({ id: crypto.randomUUID(), batch_seq, code_hash }))
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      tx.run(db.insertInto('participants').values(rows.slice(from, from + rowsAtOnce)))
    }
    recordInAuditLog(tenant, tx, actor, { action: 'participants.created', subjectId: row.id, details: { size } })
    return { ...toBatch({ ...row, size, answered: 0 }), codes }
  })
}

/** Stops a batch's unused codes, or lets them work again. @throws `not_found` */
export function changeBatch(
  tenant: TenantContext,
  dialogue: DialogueRow,
  id: string,
  { revoked }: { revoked: boolean },
  actor: Actor,
): ParticipantBatch {
  return tenant.write((tx) => {
    const batch = tx.first(selectBatches(tenant, dialogue).where('batch.id', '=', id))
    if (!batch) throw problem('not_found')
    if ((batch.revoked_at !== null) === revoked) return toBatch(batch)
    const revoked_at = revoked ? Date.now() : null
    tx.run(tenant.db.updateTable('participant_batches').set({ revoked_at }).where('id', '=', id))
    const action = revoked ? 'participants.revoked' : 'participants.restored'
    recordInAuditLog(tenant, tx, actor, { action, subjectId: id })
    return toBatch({ ...batch, revoked_at })
  })
}

/**
 * Uses up a participant's only time, in the write that stores what they sent. It stays used when that is withdrawn
 * or destroyed, as it does for a device.
 *
 * @returns what to store beside it
 * @throws `code_unknown`, also when the batch has been revoked since; `already_answered`
 */
export function useParticipation(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, ticket: Ticket): string {
  const participant = tx.first(selectParticipant(tenant, dialogue, ticket))
  if (!participant) throw problem('code_unknown')
  if (participant.answered) throw problem('already_answered')
  tx.run(tenant.db.updateTable('participants').set({ answered: 1 }).where('id', '=', participant.id))
  return toParticipantIdentity(tenant.keys, participant.id)
}
