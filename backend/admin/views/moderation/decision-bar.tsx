import type { DecisionAction } from '../../../contracts/moderation.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'

interface DecisionBarProps {
  actions: readonly DecisionAction[]
  busy: boolean
  onDecide: (action: DecisionAction) => void
}

const looks = {
  publish: 'primary',
  restore: 'primary',
  dismiss_flags: 'secondary',
  reject: 'danger',
  hide: 'danger',
} as const satisfies Record<DecisionAction, string>

/** What can be decided now; under the thumb on a phone. */
export function DecisionBar({ actions, busy, onDecide }: DecisionBarProps) {
  if (actions.length === 0) return null
  return (
    <div class="moderation-decisions">
      {actions.map((action) => (
        <Button key={action} look={looks[action]} busy={busy} onClick={() => onDecide(action)}>
          {t.review.decisions[action]}
        </Button>
      ))}
    </div>
  )
}
