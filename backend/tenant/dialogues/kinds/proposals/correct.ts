import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import type { DialogueRow } from '../../rules.ts'
import type { Content, Projection } from '../kind.ts'
import { refuseDuplicate } from './duplicates.ts'
import { toProjection } from './projection.ts'
import { getSettings } from './settings.ts'

/**
 * What the public would see of an author's corrected words.
 *
 * @throws `invalid_input` for a category that the dialogue doesn't have; `duplicate`.
 */
export function correctProposal(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  before: Projection,
  content: Content,
): Projection {
  const { categories, duplicateMonths } = getSettings(dialogue)
  const known = !content.category || categories.some(({ id }) => id === content.category)
  if (!known) throw problem('invalid_input', { errors: [{ pointer: '/category', code: 'invalid_option' }] })
  const { heading, text, category } = toProjection({ ...content, author: '' })
  if (duplicateMonths !== null) refuseDuplicate(tenant, tx, dialogue, heading, duplicateMonths)
  return { ...before, heading, text, category }
}
