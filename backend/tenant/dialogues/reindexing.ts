import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { JobHandler } from '../jobs/job.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { reindexSlice } from '../submissions/search-index.ts'

interface Progress {
  dialogueId: string
  /** The `seq` up to which the work is done. */
  after: number
}

/** A dialogue has changed its language: the search index holds stems, so its texts are stemmed anew. */
export const scheduleReindexing = (tenant: TenantContext, tx: Tx, dialogueId: string) =>
  scheduleJob(tenant, tx, {
    kind: 'reindex_dialogue',
    key: dialogueId,
    runAt: Date.now(),
    payload: { dialogueId, after: 0 } satisfies Progress,
  })

/** Stems one slice of a dialogue's texts in its present language; between slices the kommun answers others. */
export const reindexDialogue: JobHandler = async (tenant, payload) => {
  const { dialogueId, after } = payload as Progress
  const dialogue = await tenant.db.selectFrom('dialogues').selectAll().where('id', '=', dialogueId).executeTakeFirst()
  if (!dialogue) return undefined
  const reached = await reindexSlice(tenant, dialogue, after)
  return reached === undefined ? undefined : { again: Date.now(), payload: { dialogueId, after: reached } }
}
