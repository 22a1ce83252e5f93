import type { ParticipantBatch } from '../../contracts/participants.ts'
import type { TenantContext } from '../context.ts'
import { type DialogueRow, toTime } from '../dialogues/rules.ts'

/** What somebody shows to take part: the id in a token that we signed, or the hash of a code. */
export type Ticket = { id: string } | { code_hash: string }

type BatchRow = Awaited<ReturnType<ReturnType<typeof selectBatches>['executeTakeFirstOrThrow']>>

/** A dialogue's batches of codes, with how many of each have been used. */
export const selectBatches = ({ db }: TenantContext, { id }: Pick<DialogueRow, 'id'>) =>
  db
    .selectFrom('participant_batches as batch')
    .innerJoin('participants', 'participants.batch_seq', 'batch.seq')
    .select(({ fn }) => [
      'batch.id',
      'batch.name',
      'batch.created_at',
      'batch.revoked_at',
      fn.countAll<number>().as('size'),
      fn.sum<number>('participants.answered').as('answered'),
    ])
    .where('batch.dialogue_id', '=', id)
    .groupBy('batch.seq')

/** Newest first. */
export async function listBatches(tenant: TenantContext, dialogue: DialogueRow): Promise<ParticipantBatch[]> {
  const rows = await selectBatches(tenant, dialogue).orderBy('batch.seq', 'desc').execute()
  return rows.map(toBatch)
}

/** The participant in this dialogue whose ticket it is, unless the batch has been revoked. */
export function selectParticipant({ db }: TenantContext, { id }: Pick<DialogueRow, 'id'>, ticket: Ticket) {
  const standing = db
    .selectFrom('participants')
    .innerJoin('participant_batches as batch', 'batch.seq', 'participants.batch_seq')
    .select(['participants.id', 'answered'])
    .where('batch.dialogue_id', '=', id)
    .where('batch.revoked_at', 'is', null)
  return 'id' in ticket
    ? standing.where('participants.id', '=', ticket.id)
    : standing.where('code_hash', '=', ticket.code_hash)
}

export const toBatch = ({ id, name, size, answered, created_at, revoked_at }: BatchRow): ParticipantBatch => ({
  id,
  name,
  size,
  answered,
  createdAt: new Date(created_at).toISOString(),
  revokedAt: toTime(revoked_at),
})
