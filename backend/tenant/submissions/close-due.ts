import { getDialogueById } from '../dialogues/queries.ts'
import { system } from '../http/request-context.ts'
import type { JobHandler } from '../jobs/job.ts'
import { changeStatus, standingColumns } from './change-status.ts'

const batch = 100

/** Closes what has run out of time without reaching the threshold, and asks to be woken for the next one. */
export const closeDue: JobHandler = async (tenant) => {
  const { db } = tenant
  const waiting = db
    .selectFrom('submissions')
    .where('status', '=', 'published')
    .where('closes_at', 'is not', null)
    .where('merged_into', 'is', null)
  const due = await waiting
    .select(standingColumns)
    .select('submissions.dialogue_id')
    .where('closes_at', '<=', Date.now())
    .orderBy('closes_at')
    .limit(batch)
    .execute()
  for (const { dialogue_id, ...submission } of due) {
    const dialogue = await getDialogueById(tenant, dialogue_id)
    const change = { action: 'run_out', status: 'closed', actor: system } as const
    tenant.write((tx) => changeStatus(tenant, tx, dialogue, submission, change))
  }
  const next = await waiting.select('closes_at').orderBy('closes_at').limit(1).executeTakeFirst()
  return next?.closes_at ? { again: next.closes_at } : undefined
}
