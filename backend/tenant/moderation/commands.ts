import type { Decision } from '../../contracts/moderation.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import { settleFlags } from '../flags/commands.ts'
import type { Actor } from '../http/request-context.ts'
import { changeStatus } from '../submissions/change-status.ts'
import { mayAnswer } from '../submissions/rules.ts'
import { getStoredSubmission } from './queries.ts'
import { decide, isHandledElsewhere } from './rules.ts'
import { rememberStep, undoWindow } from './undo-steps.ts'
import type { Before } from './undo-submission.ts'

/**
 * Publishes, rejects, hides or restores, or dismisses flags; each decision settles them. The original is never
 * touched, and each decision is in the submission's history (with its reason) and in the audit log (without).
 * For a moment it can be taken back; what followers are told of it waits as long.
 *
 * @throws `not_found`; `version_conflict` when somebody has decided since; `transition_not_allowed`.
 */
export async function decideSubmission(tenant: TenantContext, id: string, decision: Decision, actor: Actor) {
  const found = await getAtVersion(tenant, id, decision.version)
  const { seq, version } = found
  const next = decide(decision.action, { status: found.status, hidden: found.hidden === 1, flagged: found.flags > 0 })
  if (!next) throw problem('transition_not_allowed')
  const reason = 'reason' in decision ? decision.reason : undefined
  const at = Date.now()
  const what = { ...next, action: decision.action, actor, reason, at, tellAfter: undoWindow }
  await change(tenant, found, what, decision, (tx) => {
    settleFlags(tenant, tx, { submissionSeq: seq, commentSeq: null }, at)
    const { status, hidden, published_at, closes_at } = found
    const before: Before = { status, hidden, published_at, closes_at }
    rememberStep(tenant, tx, { subjectId: id, version: version + 1, actor, before, at })
  })
}

interface Move {
  version: number
  status: SubmissionStatus
  reason?: string | undefined
}

/** Moves a submission along by hand, such as to a committee. @throws as `decideSubmission` does. */
export async function moveSubmission(tenant: TenantContext, id: string, move: Move, actor: Actor) {
  const found = await getAtVersion(tenant, id, move.version)
  const targets = tenant.kinds[found.kind].moves[found.status] ?? []
  if (isHandledElsewhere(found) || !targets.includes(move.status)) throw problem('transition_not_allowed')
  await change(tenant, found, { action: 'move', status: move.status, actor, reason: move.reason }, move)
}

interface Answer {
  version: number
  text: string
  by: string
}

/** Gives or corrects the kommun's official response; the submission counts as answered. @throws as `decideSubmission` does. */
export async function answerSubmission(tenant: TenantContext, id: string, answer: Answer, actor: Actor) {
  const found = await getAtVersion(tenant, id, answer.version)
  if (isHandledElsewhere(found) || !mayAnswer(found.status)) throw problem('transition_not_allowed')
  const { text, by } = answer
  const response = JSON.stringify({ text, by, at: new Date().toISOString() })
  await change(tenant, found, { action: 'answer', status: 'answered', actor, response }, answer)
}

type Found = Awaited<ReturnType<typeof getStoredSubmission>>

async function getAtVersion(tenant: TenantContext, id: string, version: number): Promise<Found> {
  const found = await getStoredSubmission(tenant, id)
  if (found.version !== version) throw problem('version_conflict', { version: found.version })
  return found
}

async function change(
  tenant: TenantContext,
  found: Found,
  what: Parameters<typeof changeStatus>[4] & { action: Decision['action'] | 'move' | 'answer' },
  details: unknown,
  alongside?: (tx: Tx) => void,
) {
  const dialogue = await getDialogueById(tenant, found.dialogue_id)
  tenant.write((tx) => {
    changeStatus(tenant, tx, dialogue, found, what)
    alongside?.(tx)
    const action = `submission.${what.action}` as const
    recordInAuditLog(tenant, tx, what.actor, { action, subjectId: found.id, details })
  })
}
