import type { Dialogue } from '../../../../contracts/dialogues.ts'
import type { Theme } from '../../../../contracts/theme.ts'
import { call } from '../../../api/client.ts'
import { getPreview } from '../../../api/get-preview.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { t } from '../../../i18n/index.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { announce } from '../../../parts/toast.tsx'
import type { ViewProps } from '../../../routes.ts'
import { LookForm } from '../../look/look-form.tsx'
import { saveTheme } from '../../look/save-theme.ts'
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
  const save = async (theme: Theme) => {
    const saved = await saveTheme(dialogue, theme, {
      change: (version, theme) => call('changeDialogue', { params, body: { version, theme } }),
      get: () => call('getDialogue', { params }),
      onStored: onSaved,
    })
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
