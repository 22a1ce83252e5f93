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
