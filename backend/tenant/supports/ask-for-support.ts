import type { TenantContext } from '../context.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { mailLink } from '../mail-links/commands.ts'
import { getSupportable } from './commands.ts'

/** Mails a link with which the address supports a proposal. @throws `not_found`, `dialogue_not_open` */
export async function askForSupport(
  tenant: TenantContext,
  target: { dialogue: string; proposal: string },
  { email, key }: { email: string; key: string },
) {
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  tenant.write((tx) => {
    const { seq, heading } = getSupportable(tenant, tx, dialogue, target)
    mailLink(tenant, tx, { purpose: 'support', dialogue, seq, heading, email, key })
  })
}
