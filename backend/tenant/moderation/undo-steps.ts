import { undoSeconds } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'

/** What followers are told of a decision waits as long as it can be taken back. */
export const undoWindow = undoSeconds * 1000

interface Step<Before> {
  subjectId: string
  /** The version that the decision led to. */
  version: number
  actor: Actor
  before: Before
  at: number
}

/** Keeps what a decision changed, until the next one on the same. */
export function rememberStep<Before>({ db }: TenantContext, tx: Tx, step: Step<Before>) {
  const { subjectId, version, actor, before, at } = step
  const row = { subject_id: subjectId, version, actor_id: actor.id, before: JSON.stringify(before), at }
  tx.run(
    db
      .insertInto('undoable_decisions')
      .values(row)
      .onConflict((conflict) => conflict.column('subject_id').doUpdateSet(row)),
  )
}

/**
 * What the member's own last decision changed, and when it was; asked for once.
 *
 * @throws `transition_not_allowed` when there is none, it was somebody else's, or it is too late.
 */
export function takeStep<Before>(
  { db }: TenantContext,
  tx: Tx,
  { subjectId, version, actor }: Pick<Step<Before>, 'subjectId' | 'version' | 'actor'>,
): { before: Before; at: number } {
  const step = tx.first(
    db
      .deleteFrom('undoable_decisions')
      .where('subject_id', '=', subjectId)
      .where('version', '=', version)
      .where('actor_id', 'is', actor.id)
      .where('at', '>', Date.now() - undoWindow)
      .returning(['before', 'at']),
  )
  if (!step) throw problem('transition_not_allowed')
  return { before: JSON.parse(step.before), at: step.at }
}

/** What can't be taken back any more is forgotten. */
export const purgeSteps = ({ db }: TenantContext, tx: Tx) =>
  tx.run(db.deleteFrom('undoable_decisions').where('at', '<=', Date.now() - undoWindow))
