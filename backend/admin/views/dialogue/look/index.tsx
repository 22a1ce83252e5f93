import { useRef } from 'preact/hooks'
import type { Dialogue } from '../../../../contracts/dialogues.ts'
import type { Theme } from '../../../../contracts/theme.ts'
import { call } from '../../../api/client.ts'
import { getPreview } from '../../../api/get-preview.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { t } from '../../../i18n/index.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { announce } from '../../../parts/toast.tsx'
import type { ViewProps } from '../../../routes.ts'
import { LookForm } from '../../look/look-form.tsx'
import { DialogueFrame } from '../frame.tsx'

/** How one dialogue looks, where it differs from the kommun's others. */
export default function DialogueLook({ params }: ViewProps) {
  return (
    <DialogueFrame slug={params.dialogue ?? ''} wide>
      {(dialogue, replace) => <Look dialogue={dialogue} onSaved={replace} />}
    </DialogueFrame>
  )
}

function Look({ dialogue, onSaved }: { dialogue: Dialogue; onSaved: (dialogue: Dialogue) => void }) {
  const params = { dialogue: dialogue.slug }
  const load = useLoad(() => Promise.all([getPreview(dialogue.slug), call('getTenantSettings')]), [dialogue.slug])
  /** What this view began with: a theme that is still the same was changed by nobody meanwhile. */
  const began = useRef(JSON.stringify(dialogue.theme))
  const change = ({ version }: Dialogue, theme: Theme) => call('changeDialogue', { params, body: { version, theme } })

  const save = async (theme: Theme) => {
    const saved = await change(dialogue, theme).catch(async (problem: unknown) => {
      if (!(problem instanceof ApiProblem) || problem.code !== 'version_conflict') throw problem
      const stored = await call('getDialogue', { params })
      onSaved(stored)
      if (JSON.stringify(stored.theme) !== began.current) {
        began.current = JSON.stringify(stored.theme)
        throw problem
      }
      return change(stored, theme)
    })
    began.current = JSON.stringify(saved.theme)
    onSaved(saved)
    announce(t.look.saved)
  }
  return (
    <Loaded of={load} lines={10}>
      {([configuration, settings]) => (
        <LookForm
          theme={dialogue.theme}
          below={settings.theme}
          configuration={configuration}
          inherited={t.look.asKommun}
          onSave={save}
        />
      )}
    </Loaded>
  )
}
