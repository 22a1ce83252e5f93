import { expect, test } from 'vitest'
import { publicStatuses, submissionStatuses } from '../../contracts/submissions.ts'
import { decide } from './rules.ts'

const actions = ['publish', 'reject', 'hide', 'restore'] as const

/** Where each action leads from each status, shown and hidden; what is not here leads nowhere. */
const expected: Record<string, string> = {
  'submitted publish': 'published',
  'submitted reject': 'rejected',
  'reviewing publish': 'published',
  'reviewing reject': 'rejected',
  'rejected publish': 'published',
  ...Object.fromEntries(publicStatuses.map((status) => [`${status} hide`, `${status} hidden`])),
  ...Object.fromEntries(submissionStatuses.map((status) => [`${status} hidden restore`, status])),
}

const cases = submissionStatuses.flatMap((status) =>
  [false, true].flatMap((hidden) => actions.map((action) => ({ status, hidden, action }))),
)

test.each(cases.filter(({ status, hidden }) => !hidden || (publicStatuses as readonly string[]).includes(status)))(
  '$action from $status, hidden: $hidden',
  ({ status, hidden, action }) => {
    const next = decide(action, { status, hidden })
    const name = `${status}${hidden ? ' hidden' : ''} ${action}`
    expect(next && `${next.status}${next.hidden ? ' hidden' : ''}`).toBe(expected[name])
  },
)

test('nobody but its author confirms what is unconfirmed, or brings back what is withdrawn', () => {
  for (const action of actions) {
    expect(decide(action, { status: 'unconfirmed', hidden: false })).toBeUndefined()
    expect(decide(action, { status: 'withdrawn', hidden: false })).toBeUndefined()
  }
})
