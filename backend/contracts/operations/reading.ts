import { z } from 'zod'
import { CommentList, CommentListQuery } from '../comments.ts'
import { Configuration, DialogueItem } from '../dialogues.ts'
import { ProposalDetail, ProposalList, ProposalListQuery } from '../kinds/proposals.ts'
import { operation, publicRead, publicUncached } from '../operation.ts'
import { Id, IdempotencyKey, Language } from '../primitives.ts'
import { Challenge } from '../proofs.ts'
import { OwnSubmission } from '../receipts.ts'
import { dialogue, proposal, receipt, tenant } from './parameters.ts'

/** What everyone may read, from any site. */
export const readingOperations = {
  listDialogues: operation({
    method: 'get',
    path: '/{tenant}/dialogues',
    summary: "The kommun's public dialogues, newest first",
    access: publicRead,
    params: tenant,
    success: { status: 200, body: z.object({ items: z.array(DialogueItem) }) },
    problems: ['not_found', 'tenant_paused'],
  }),
  getConfiguration: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/configuration',
    summary: 'All that a widget needs to know about a dialogue',
    access: publicRead,
    params: dialogue,
    query: z.strictObject({ language: Language.optional() }),
    availableWhilePaused: true,
    success: { status: 200, body: Configuration },
    problems: ['not_found'],
  }),
  listProposals: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/proposals',
    summary: 'Published proposals: newest or most supported first, or found by words',
    access: publicRead,
    params: dialogue,
    query: ProposalListQuery,
    success: { status: 200, body: ProposalList },
    problems: ['not_found', 'invalid_input', 'tenant_paused'],
  }),
  getProposal: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/proposals/{proposal}',
    summary: 'One published proposal with its history and the official response',
    access: publicRead,
    params: proposal,
    success: { status: 200, body: ProposalDetail },
    problems: ['not_found', 'tenant_paused'],
  }),
  getPicture: operation({
    method: 'get',
    path: '/{tenant}/pictures/{picture}',
    summary: 'A picture of something that everyone may see, without what cameras write into it',
    access: publicUncached,
    params: tenant.extend({ picture: Id }),
    media: ['image/jpeg', 'image/png', 'image/webp'],
    success: { status: 200 },
    problems: ['not_found', 'tenant_paused'],
  }),
  createChallenge: operation({
    method: 'get',
    path: '/{tenant}/challenges/{key}',
    summary: 'A proof-of-work challenge that is good for one idempotency key',
    access: publicUncached,
    params: tenant.extend({ key: IdempotencyKey }),
    success: { status: 200, body: Challenge },
    problems: ['not_found', 'tenant_paused', 'too_many_requests'],
  }),
  listComments: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/proposals/{proposal}/comments',
    summary: 'The comments on a published proposal, oldest first; none while comments are switched off',
    access: publicRead,
    params: proposal,
    query: CommentListQuery,
    success: { status: 200, body: CommentList },
    problems: ['not_found', 'invalid_input', 'tenant_paused'],
  }),
  getOwnSubmission: operation({
    method: 'get',
    path: '/{tenant}/receipts/{code}',
    summary: "One's own submission, by the receipt's secret code",
    access: publicUncached,
    params: receipt,
    availableWhilePaused: true,
    success: { status: 200, body: OwnSubmission },
    problems: ['not_found', 'destroyed', 'too_many_requests'],
  }),
}
