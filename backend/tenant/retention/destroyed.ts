import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { sha256 } from '../keys/digest.ts'

/** How an imported submission is remembered once it is gone. */
export const toSourceHash = (dialogueId: string, sourceId: string) => sha256(`${dialogueId} ${sourceId}`)

/** Whether it was imported and destroyed: the same file must not bring it back. */
export const wasDestroyed = ({ db }: TenantContext, tx: Tx, sourceHash: string): boolean =>
  tx.first(db.selectFrom('destroyed_submissions').select('id').where('source_hash', '=', sourceHash)) !== undefined
