import { type HistoryEntry, historyActions } from '../../contracts/submissions.ts'
import type { TenantContext } from '../context.ts'

/** What happened to a submission, oldest first. */
export async function getHistory({ db }: TenantContext, seq: number) {
  const rows = await db
    .selectFrom('submission_events')
    .leftJoin('members', 'members.id', 'submission_events.actor_id')
    .select(['action', 'status', 'reason', 'at', 'members.name as by'])
    .select('submission_events.id')
    .where('submission_seq', '=', seq)
    .orderBy('submission_events.id')
    .execute()
  return rows.map(({ action, status, reason, at, by }) => ({
    action,
    status,
    at: new Date(at).toISOString(),
    ...(reason ? { reason } : {}),
    ...(by ? { by } : {}),
  }))
}

type Happening = Awaited<ReturnType<typeof getHistory>>[number]

/** What a citizen may know of it: not who, and what was done only where the status doesn't say so. */
export function toHistoryEntry({ action, status, at, reason }: Happening): HistoryEntry {
  const told = historyActions.find((known) => known === action)
  return { status, at, ...(reason ? { reason } : {}), ...(told ? { action: told } : {}) }
}
