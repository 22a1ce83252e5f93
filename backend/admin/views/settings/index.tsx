import type { TenantSettings } from '../../../contracts/tenant-settings.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useForm } from '../../hooks/use-form.ts'
import { type Load, useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Form, RadioGroup, TextArea, TextField } from '../../parts/form/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { announce } from '../../parts/toast.tsx'
import { PrivacyFields } from './privacy-fields.tsx'
import { ProviderFields } from './provider-fields.tsx'

/** Who the kommun is, and what it says to citizens on all its pages. */
export default function KommunSettings() {
  const load = useLoad(() => call('getTenantSettings'), [])
  return (
    <Page title={t.kommun.title} lead={t.kommun.lead}>
      <Loaded of={load} lines={10}>
        {(settings) => <SettingsForm settings={settings} load={load} />}
      </Loaded>
    </Page>
  )
}

const toValues = ({ name, language, provider, privacy, publicRecords }: TenantSettings) => ({
  name,
  language,
  provider,
  privacy,
  publicRecords,
})

/** Somebody else has saved meanwhile: what was typed here stays, the rest becomes theirs. */
function keepTyped<T extends object>(base: T, mine: T, stored: T): T {
  const typed = Object.entries(mine).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof T]),
  )
  return { ...stored, ...Object.fromEntries(typed) }
}

function SettingsForm({ settings, load }: { settings: TenantSettings; load: Load<TenantSettings> }) {
  const form = useForm(toValues(settings))
  const { values, set } = form
  const save = async () => {
    try {
      const saved = await call('changeTenantSettings', { body: { ...values, version: settings.version } })
      load.replace(saved)
      form.reset(toValues(saved))
      announce(t.kommun.saved)
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'version_conflict') await catchUp()
      throw problem
    }
  }
  const catchUp = async () => {
    const stored = await call('getTenantSettings')
    set(keepTyped(toValues(settings), values, toValues(stored)))
    load.replace(stored)
  }
  return (
    <div class="kommun-settings">
      <Form form={form} onSubmit={save} tell={{ version_conflict: t.kommun.conflict }}>
        <TextField
          name="/name"
          label={t.kommun.name}
          hint={t.kommun.nameHint}
          value={values.name}
          maximum={80}
          onInput={(name) => set({ name })}
        />
        <RadioGroup
          name="/language"
          label={t.kommun.language}
          hint={t.kommun.languageHint}
          value={values.language}
          choices={(['sv', 'en'] as const).map((value) => ({ value, label: t.dialogue.languages[value] }))}
          onChange={(language) => set({ language })}
        />
        <h2>{t.kommun.providerTitle}</h2>
        <p class="field-hint">{t.kommun.providerHint}</p>
        <ProviderFields
          provider={values.provider}
          onChange={(patch) => set({ provider: { ...values.provider, ...patch } })}
        />
        <h2>{t.kommun.privacyTitle}</h2>
        <PrivacyFields privacy={values.privacy} onChange={(privacy) => set({ privacy })} />
        <TextArea
          name="/publicRecords"
          label={t.kommun.publicRecords}
          hint={t.kommun.publicRecordsHint}
          optional
          rows={2}
          maximum={300}
          value={values.publicRecords}
          onInput={(publicRecords) => set({ publicRecords })}
        />
      </Form>
    </div>
  )
}
