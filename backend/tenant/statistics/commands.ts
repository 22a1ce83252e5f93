import type { Counted } from '../../contracts/statistics.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import type { Tx } from '../db/tx-sync.ts'
import { toDay } from './rules.ts'

/**
 * Adds to a day's number, in the transaction of what is counted, so that the figures are as true as what is
 * stored. `by` is -1 for what was taken back, on the day of which it was.
 */
export function count(tenant: TenantContext, tx: Tx, dialogueId: string, what: Counted, at = Date.now(), by = 1) {
  tx.run(addition(tenant, dialogueId, toDay(at), what, by))
}

const addition = prepare((db, dialogue_id: string, day: string, what: Counted, count: number) =>
  db
    .insertInto('daily_counts')
    .values({ dialogue_id, day, what, count })
    .onConflict((conflict) =>
      conflict.columns(['dialogue_id', 'day', 'what']).doUpdateSet(({ eb, ref }) => ({
        count: eb('daily_counts.count', '+', ref('excluded.count')),
      })),
    ),
)
