import type { Retention } from '../../../../contracts/retention.ts'
import { call } from '../../../api/client.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { t } from '../../../i18n/index.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import type { ViewProps } from '../../../routes.ts'
import { DialogueFrame } from '../frame.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { Runs } from './runs.tsx'

/** When what a dialogue has taken in is destroyed: the rule, what it does next, and what it has done. */
export default function DialogueRetention({ params }: ViewProps) {
  const slug = params.dialogue ?? ''
  const load = useLoad(() => call('getRetention', { params: { dialogue: slug } }), [slug])
  return (
    <DialogueFrame slug={slug} wide>
      {() => (
        <Loaded of={load} lines={8}>
          {(retention: Retention) => (
            <div class="retention">
              <p class="retention-lead">{t.retention.lead}</p>
              <RuleEditor slug={slug} retention={retention} onChange={load.replace} />
              <Runs runs={retention.runs} onRefresh={load.reload} />
            </div>
          )}
        </Loaded>
      )}
    </DialogueFrame>
  )
}
