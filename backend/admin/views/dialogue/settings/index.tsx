import type { Dialogue } from '../../../../contracts/dialogues.ts'
import type { ViewProps } from '../../../routes.ts'
import { DialogueFrame } from '../frame.tsx'
import { Manage } from './manage.tsx'
import { NextSteps } from './next-steps.tsx'
import { SettingsForm } from './settings-form.tsx'

/** Everything that can be set of a dialogue, its look aside. */
export default function DialogueSettings({ params }: ViewProps) {
  return (
    <DialogueFrame slug={params.dialogue ?? ''}>
      {(dialogue: Dialogue, replace) => (
        <div class="dialogue-settings">
          {dialogue.state === 'draft' && <NextSteps dialogue={dialogue} />}
          <SettingsForm key={dialogue.id} dialogue={dialogue} onSaved={replace} />
          <Manage dialogue={dialogue} onChange={replace} />
        </div>
      )}
    </DialogueFrame>
  )
}
