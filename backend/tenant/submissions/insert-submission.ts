import type { Insertable } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import { createReference } from '../receipts/rules.ts'

/**
 * Stores a submission under a reference number that nobody has. Numbers have 35 bits: with 50,000 taken, one
 * draw in 700,000 is drawn again.
 */
export function insertSubmission(
  tx: Tx,
  row: Omit<Insertable<Database['submissions']>, 'reference'>,
): { seq: number; reference: string } {
  for (;;) {
    const reference = createReference()
    const [stored] = tx.insert('submissions', { ...row, reference }, 'on conflict (reference) do nothing returning seq')
    if (stored) return { ...(stored as { seq: number }), reference }
  }
}
