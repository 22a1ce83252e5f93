import type { TenantSettings } from '../../../contracts/tenant-settings.ts'
import type { Theme } from '../../../contracts/theme.ts'
import { call } from '../../api/client.ts'
import { getPreview } from '../../api/get-preview.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { announce } from '../../parts/toast.tsx'
import { LogoField } from './logo-field.tsx'
import { LookForm } from './look-form.tsx'
import { saveTheme } from './save-theme.ts'

/** How all of the kommun's dialogues and pages look, unless a dialogue has a look of its own. */
export default function KommunLook() {
  const load = useLoad(async () => {
    const [settings, { items }] = await Promise.all([call('getTenantSettings'), call('listDialogueSummaries')])
    const shown = items.find(({ state }) => state === 'open') ?? items[0]
    const configuration = shown && (await getPreview(shown.slug))
    return { settings, configuration }
  }, [])

  const save = async (theme: Theme) => {
    const { settings, configuration } = load.value ?? {}
    if (!settings) return
    const show = (settings: TenantSettings) => load.replace({ settings, configuration })
    show(
      await saveTheme(settings, theme, {
        change: (version, theme) => call('changeTenantSettings', { body: { version, theme } }),
        get: () => call('getTenantSettings'),
        onStored: show,
      }),
    )
    announce(t.look.saved)
  }
  return (
    <Page title={t.look.title} lead={t.look.lead} wide>
      <Loaded of={load} lines={10}>
        {({ settings, configuration }) => (
          <div class="stack">
            <LogoField logo={settings.logo} onChange={(settings) => load.replace({ settings, configuration })} />
            <LookForm
              theme={settings.theme}
              below={{}}
              configuration={configuration}
              inherited={t.look.standard}
              isKommun
              onSave={save}
            />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
