import type { Insertable } from 'kysely'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import { createReference } from '../receipts/rules.ts'

/**
 * Stores a submission under a reference number that nobody has. Numbers have 35 bits: with 50,000 taken, one
 * draw in 700,000 is drawn again.
 */
export function insertSubmission(
  { db }: TenantContext,
  tx: Tx,
  row: Omit<Insertable<Database['submissions']>, 'reference'>,
): { seq: number; reference: string } {
  for (;;) {
    const reference = createReference()
    const insert = db.insertInto('submissions').values({ ...row, reference })
    const stored = tx.first(insert.onConflict((conflict) => conflict.column('reference').doNothing()).returning('seq'))
    if (stored) return { ...stored, reference }
  }
}
