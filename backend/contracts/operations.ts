import { z } from 'zod'
import { Configuration, Dialogue, DialogueChange, DialogueInput, DialogueItem } from './dialogues.ts'
import { ImportInput, ImportReport } from './imports.ts'
import {
  ProposalDetail,
  ProposalInput,
  ProposalList,
  ProposalListQuery,
  SimilarList,
  SimilarQuery,
} from './kinds/proposals.ts'
import { MailLinkAnswer, MailLinkInput } from './mail-links.ts'
import { Member, SessionInput, SignInLink, SignInLinkInput } from './members.ts'
import {
  Decision,
  ModeratedSubmission,
  ModeratedSubmissionList,
  Move,
  OfficialAnswer,
  SubmissionListQuery,
} from './moderation.ts'
import { member, operation, operator, ownSite, publicRead, publicUncached, publicWrite } from './operation.ts'
import { OriginList, Tenant, TenantChange, TenantInput } from './operators.ts'
import { Id, IdempotencyKey, Language, ReceiptCode, Slug } from './primitives.ts'
import { Challenge } from './proofs.ts'
import { OwnSubmission, Receipt } from './receipts.ts'
import { Device, DeviceInput, DeviceToken, Support } from './supports.ts'

const tenant = z.object({ tenant: Slug })
const dialogue = tenant.extend({ dialogue: Slug })
const proposal = dialogue.extend({ proposal: Id })
const receipt = tenant.extend({ code: ReceiptCode })
const submission = tenant.extend({ submission: Id })

const everyone = ['admin', 'moderator', 'analyst'] as const

/**
 * The whole public contract: every route there is, who may call it, what goes in and what comes out.
 * Handlers, OpenAPI, the import tool and the tests of who-may-do-what are all made from this table.
 */
export const operations = {
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
  findSimilarProposals: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/proposals/similar',
    summary: 'Public proposals that resemble what a citizen is writing; posted, since a draft has no place in a URL',
    access: publicWrite,
    params: dialogue,
    body: SimilarQuery,
    success: { status: 200, body: SimilarList },
    problems: ['invalid_input', 'too_many_requests', 'tenant_paused', 'not_found'],
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
  submitProposal: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/proposals',
    summary: 'Sends a proposal; repeated with the same key it answers with the same receipt',
    access: publicWrite,
    params: dialogue,
    headers: z.object({ 'idempotency-key': IdempotencyKey }),
    body: ProposalInput,
    bodyCheckedBy: 'handler',
    success: { status: 201, body: Receipt },
    problems: [
      'malformed_body',
      'invalid_input',
      'already_received',
      'too_many_requests',
      'proof_required',
      'proof_expired',
      'dialogue_not_open',
      'duplicate',
      'tenant_paused',
      'not_found',
      'temporarily_unavailable',
    ],
  }),
  mintDevice: operation({
    method: 'post',
    path: '/{tenant}/devices',
    summary: 'A signed random id for a device, to support proposals with',
    access: publicWrite,
    params: tenant,
    body: DeviceInput,
    success: { status: 201, body: Device },
    problems: ['invalid_input', 'proof_required', 'proof_expired', 'too_many_requests', 'tenant_paused', 'not_found'],
  }),
  supportProposal: operation({
    method: 'put',
    path: '/{tenant}/dialogues/{dialogue}/proposals/{proposal}/support',
    summary: 'Supports a proposal; one device counts once',
    access: publicWrite,
    params: proposal,
    headers: z.object({ 'min-kommun-device': DeviceToken }),
    success: { status: 200, body: Support },
    problems: [
      'unauthenticated',
      'identity_level_required',
      'dialogue_not_open',
      'too_many_requests',
      'tenant_paused',
      'not_found',
    ],
  }),
  supportProposalByEmail: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/proposals/{proposal}/support',
    summary: 'Mails a link with which an address supports a proposal; one address counts once',
    access: publicWrite,
    params: proposal,
    body: MailLinkInput,
    success: { status: 200, body: MailLinkAnswer },
    problems: [
      'invalid_input',
      'proof_required',
      'proof_expired',
      'dialogue_not_open',
      'too_many_requests',
      'tenant_paused',
      'not_found',
    ],
  }),
  followProposal: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/proposals/{proposal}/followers',
    summary: 'Mails a link with which an address begins to follow a proposal by mail',
    access: publicWrite,
    params: proposal,
    body: MailLinkInput,
    success: { status: 200, body: MailLinkAnswer },
    problems: ['invalid_input', 'proof_required', 'proof_expired', 'too_many_requests', 'tenant_paused', 'not_found'],
  }),
  withdrawSupport: operation({
    method: 'delete',
    path: '/{tenant}/dialogues/{dialogue}/proposals/{proposal}/support',
    summary: "Takes back this device's support",
    access: publicWrite,
    params: proposal,
    headers: z.object({ 'min-kommun-device': DeviceToken }),
    success: { status: 200, body: Support },
    problems: ['unauthenticated', 'dialogue_not_open', 'too_many_requests', 'tenant_paused', 'not_found'],
  }),
  getOwnSubmission: operation({
    method: 'get',
    path: '/{tenant}/receipts/{code}',
    summary: "One's own submission, by the receipt's secret code",
    access: publicUncached,
    params: receipt,
    success: { status: 200, body: OwnSubmission },
    problems: ['not_found', 'too_many_requests'],
  }),
  withdrawSubmission: operation({
    method: 'post',
    path: '/{tenant}/receipts/{code}/withdrawal',
    summary: "Withdraws one's own submission; it leaves the public view and stays in the kommun's records",
    access: publicWrite,
    params: receipt,
    success: { status: 200, body: OwnSubmission },
    problems: ['not_found', 'transition_not_allowed', 'too_many_requests', 'tenant_paused'],
  }),
  createSession: operation({
    method: 'post',
    path: '/{tenant}/sessions',
    summary: 'Signs a member in with the secret of a one-time link; the answer sets the session cookie',
    access: ownSite,
    params: tenant,
    body: SessionInput,
    success: { status: 201, body: Member },
    problems: ['invalid_input', 'unauthenticated', 'too_many_requests', 'tenant_paused', 'not_found'],
  }),
  endSession: operation({
    method: 'delete',
    path: '/{tenant}/sessions/current',
    summary: 'Signs out',
    access: member(...everyone),
    params: tenant,
    success: { status: 204 },
    problems: ['unauthenticated', 'not_found'],
  }),
  getMe: operation({
    method: 'get',
    path: '/{tenant}/members/me',
    summary: 'The signed-in member',
    access: member(...everyone),
    params: tenant,
    success: { status: 200, body: Member },
    problems: ['unauthenticated', 'not_found'],
  }),
  createDialogue: operation({
    method: 'post',
    path: '/{tenant}/dialogues',
    summary: 'Creates a dialogue',
    access: member('admin'),
    params: tenant,
    body: DialogueInput,
    success: { status: 201, body: Dialogue },
    problems: ['invalid_input', 'already_exists', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  getDialogue: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}',
    summary: 'A dialogue with all its settings, as the kommun sees it',
    access: member(...everyone),
    params: dialogue,
    success: { status: 200, body: Dialogue },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  changeDialogue: operation({
    method: 'patch',
    path: '/{tenant}/dialogues/{dialogue}',
    summary: 'Changes what is given of a dialogue',
    access: member('admin'),
    params: dialogue,
    body: DialogueChange,
    success: { status: 200, body: Dialogue },
    problems: ['invalid_input', 'version_conflict', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  importSubmissions: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/imports',
    summary: 'Brings existing submissions into a dialogue, a batch at a time; repeating it doubles nothing',
    access: member('admin'),
    params: dialogue,
    body: ImportInput,
    bodyLimit: 8 * 1024 * 1024,
    success: { status: 200, body: ImportReport },
    problems: ['invalid_input', 'body_too_large', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  getOrigins: operation({
    method: 'get',
    path: '/{tenant}/origins',
    summary: 'The sites on which citizens can take part',
    access: member('admin'),
    params: tenant,
    success: { status: 200, body: OriginList },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  setOrigins: operation({
    method: 'put',
    path: '/{tenant}/origins',
    summary: 'Replaces the sites on which citizens can take part',
    access: member('admin'),
    params: tenant,
    body: OriginList,
    success: { status: 200, body: OriginList },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  listSubmissions: operation({
    method: 'get',
    path: '/{tenant}/submissions',
    summary: 'Submissions for moderation, oldest first',
    access: member(...everyone),
    params: tenant,
    query: SubmissionListQuery,
    success: { status: 200, body: ModeratedSubmissionList },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  getSubmission: operation({
    method: 'get',
    path: '/{tenant}/submissions/{submission}',
    summary: 'One submission with its history',
    access: member(...everyone),
    params: submission,
    success: { status: 200, body: ModeratedSubmission },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  decideSubmission: operation({
    method: 'post',
    path: '/{tenant}/submissions/{submission}/decisions',
    summary: 'Publishes, rejects, hides or restores a submission',
    access: member('admin', 'moderator'),
    params: submission,
    body: Decision,
    success: { status: 200, body: ModeratedSubmission },
    problems: [
      'invalid_input',
      'version_conflict',
      'transition_not_allowed',
      'unauthenticated',
      'forbidden',
      'not_found',
    ],
  }),
  moveSubmission: operation({
    method: 'post',
    path: '/{tenant}/submissions/{submission}/moves',
    summary: 'Moves a proposal along, such as to a committee; its followers are told',
    access: member('admin', 'moderator'),
    params: submission,
    body: Move,
    success: { status: 200, body: ModeratedSubmission },
    problems: [
      'invalid_input',
      'version_conflict',
      'transition_not_allowed',
      'unauthenticated',
      'forbidden',
      'not_found',
    ],
  }),
  answerSubmission: operation({
    method: 'put',
    path: '/{tenant}/submissions/{submission}/response',
    summary: "Gives or corrects the kommun's official response; followers are told",
    access: member('admin', 'moderator'),
    params: submission,
    body: OfficialAnswer,
    success: { status: 200, body: ModeratedSubmission },
    problems: [
      'invalid_input',
      'version_conflict',
      'transition_not_allowed',
      'unauthenticated',
      'forbidden',
      'not_found',
    ],
  }),
  listTenants: operation({
    method: 'get',
    path: '/operator/tenants',
    summary: 'All tenants',
    access: operator,
    success: { status: 200, body: z.object({ items: z.array(Tenant) }) },
    problems: ['unauthenticated'],
  }),
  createTenant: operation({
    method: 'post',
    path: '/operator/tenants',
    summary: 'Creates a tenant; repeated for the same slug it answers with the one there is',
    access: operator,
    body: TenantInput,
    success: { status: 201, body: Tenant },
    problems: ['invalid_input', 'unauthenticated'],
  }),
  changeTenant: operation({
    method: 'patch',
    path: '/operator/tenants/{tenant}',
    summary: 'Pauses or resumes a tenant',
    access: operator,
    params: tenant,
    body: TenantChange,
    success: { status: 200, body: Tenant },
    problems: ['invalid_input', 'unauthenticated', 'not_found'],
  }),
  createSignInLink: operation({
    method: 'post',
    path: '/operator/tenants/{tenant}/sign-in-links',
    summary: 'A one-time link for a member, who is created when missing',
    access: operator,
    params: tenant,
    body: SignInLinkInput,
    success: { status: 201, body: SignInLink },
    problems: ['invalid_input', 'unauthenticated', 'not_found'],
  }),
}

export type Operations = typeof operations
export type OperationId = keyof Operations

type Out<T, Fallback = undefined> = T extends z.ZodType ? z.output<T> : Fallback

/** What a handler is given, already validated, and what it must answer. */
export interface Call<Id extends OperationId> {
  params: Operations[Id] extends { params: infer P } ? Out<P> : Record<never, never>
  query: Operations[Id] extends { query: infer Q } ? Out<Q> : Record<never, never>
  headers: Operations[Id] extends { headers: infer H } ? Out<H> : Record<never, never>
  body: Operations[Id] extends { bodyCheckedBy: 'handler' }
    ? unknown
    : Operations[Id] extends { body: infer B }
      ? Out<B>
      : undefined
}
export type Answer<Id extends OperationId> = Operations[Id]['success'] extends { body: infer B } ? Out<B> : undefined
