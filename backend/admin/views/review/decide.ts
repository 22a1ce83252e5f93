import type { DecisionAction, DecisionsReport } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { t } from '../../i18n/index.ts'
import { announce } from '../../parts/toast.tsx'
import type { Named } from './case.ts'

type Item = Named & { version: number }
export type Reported = DecisionsReport['items'][number]

/** The last decisions, as long as they can be taken back; what the undo key takes back. */
let last: (() => Promise<void>) | undefined

interface Asked {
  action: DecisionAction
  reason?: string | undefined
  items: readonly Item[]
  /** What shows them fetches anew. */
  onUndone: () => Promise<unknown> | undefined
}

/** Takes a decision on one or many, offers to take it back, and tells which were refused. */
export async function decide({ action, reason = '', items, onUndone }: Asked): Promise<Reported[]> {
  const body =
    action === 'reject' || action === 'hide' ? { action, reason, items: [...items] } : { action, items: [...items] }
  const report = (await call('decideMany', { body })).items
  const done = report.filter(({ problem }) => !problem)
  if (done.length > 0) offerUndo(action, done, onUndone)
  return report.filter(({ problem }) => problem)
}

function offerUndo(action: DecisionAction, done: readonly Reported[], onUndone: Asked['onUndone']) {
  const undo = async () => {
    last = undefined
    const items = done.map(({ type, id, version = 0 }) => ({ type, id, version }))
    const report = await call('undoDecisions', { body: { items } })
    await onUndone()
    const refused = report.items.find(({ problem }) => problem)?.problem
    if (refused) throw new ApiProblem(refused)
  }
  last = undo
  announce(t.review.decided[action](done.length), { undo })
}

/** Takes the last decision back, if that can still be done. */
export async function undoLast(): Promise<boolean> {
  if (!last) return false
  await last()
  announce(t.shell.undone)
  return true
}
