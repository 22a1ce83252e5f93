import { ProposalInput, type ProposalStatus } from '../../../../contracts/kinds/proposals.ts'
import { problem, validate } from '../../../../http/problem.ts'
import { citizen } from '../../../http/request-context.ts'
import { recordEvent } from '../../../submissions/events.ts'
import type { SubmissionKind } from '../kind.ts'
import { indexProposal, toProjection } from './projection.ts'
import { getSettings } from './settings.ts'

/** Proposals in the submit pipeline. */
export const proposalKind: SubmissionKind<ProposalInput> = {
  validate(dialogue, raw) {
    const input = validate(ProposalInput, raw)
    const known = getSettings(dialogue).categories.some(({ id }) => id === input.category)
    if (input.category && !known) {
      throw problem('invalid_input', { errors: [{ pointer: '/category', code: 'invalid_option' }] })
    }
    return input
  },

  toOriginal({ heading, text, category, author }) {
    return { heading, text, ...(category ? { category } : {}), author }
  },

  toTitle: ({ heading }) => heading,

  toEmail: ({ email }) => email,

  toTraces: ({ website, elapsed }) => ({ website, elapsed }),

  store(tenant, tx, { seq, dialogue, createdAt, quarantined }, input) {
    const atOnce = dialogue.moderation === 'after' && !quarantined
    const status: ProposalStatus = atOnce ? 'published' : 'submitted'
    const projection = toProjection({ ...input, author: input.author.name })
    tx.run(
      tenant.db.insertInto('proposals').values({
        seq,
        dialogue_id: dialogue.id,
        ...projection,
        status,
        published_at: atOnce ? createdAt : null,
      }),
    )
    indexProposal(tenant, tx, seq, projection, dialogue.language)
    recordEvent(tenant, tx, { seq, action: 'submit', status, actor: citizen, at: createdAt })
    return status
  },
}
