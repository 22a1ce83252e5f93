import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { mailLink } from '../mail-links/commands.ts'
import { requireProof } from '../proofs/rules.ts'

export const followingHandlers: Handlers<'followProposal', RequestContext> = {
  async followProposal({ params, body }, { tenant, address }) {
    takeFromLimit(tenant, 'mail_link', address)
    await requireProof(tenant.keys, body.key, body.proof)
    const dialogue = await getPublicDialogue(tenant, params.dialogue)
    const found = await tenant.db
      .selectFrom('proposals')
      .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
      .select(['proposals.seq', 'heading'])
      .where('submissions.id', '=', params.proposal)
      .where('proposals.dialogue_id', '=', dialogue.id)
      .where('visible', '=', 1)
      .executeTakeFirst()
    if (!found) throw problem('not_found')
    const { email, key } = body
    tenant.write((tx) => mailLink(tenant, tx, { purpose: 'follow', dialogue, ...found, email, key }))
    return { mailed: true }
  },
}
