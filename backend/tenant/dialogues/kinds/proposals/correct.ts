import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import type { DialogueRow } from '../../rules.ts'
import { refuseDuplicate } from './duplicates.ts'
import { toProjection } from './projection.ts'
import { getSettings } from './settings.ts'

interface Content {
  heading: string
  text: string
  category?: string | undefined
}

/** Puts an author's corrected words in place of those that the public would have seen, and found. @throws `duplicate` */
export function correctProposal(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, seq: number, content: Content) {
  const { heading, text, category } = toProjection({ ...content, author: '' })
  const { duplicateMonths } = getSettings(dialogue)
  if (duplicateMonths !== null) refuseDuplicate(tenant, tx, dialogue, heading, duplicateMonths)
  tx.run(tenant.db.updateTable('proposals').set({ heading, text, category }).where('seq', '=', seq))
}
