import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { mailLink } from '../mail-links/commands.ts'

/** Mails a link with which the address begins to follow a proposal. @throws `not_found` */
export async function askToFollow(
  tenant: TenantContext,
  target: { dialogue: string; proposal: string },
  { email, key }: { email: string; key: string },
) {
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  const found = await tenant.db
    .selectFrom('submissions')
    .select(['submissions.seq', 'heading'])
    .where('submissions.id', '=', target.proposal)
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where('visible', '=', 1)
    .executeTakeFirst()
  if (!found) throw problem('not_found')
  tenant.write((tx) => mailLink(tenant, tx, { purpose: 'follow', dialogue, ...found, email, key }))
}
