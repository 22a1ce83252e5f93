import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { t } from '../../../i18n/index.ts'
import { adminKinds } from '../../../kinds/index.ts'
import { DateTimeField, Form, RadioGroup, Select } from '../../../parts/form/index.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { AddressField, TextFields } from './text-fields.tsx'
import { useSettings } from './use-settings.ts'

interface SettingsFormProps {
  dialogue: Dialogue
  onSaved: (dialogue: Dialogue) => void
}

export function SettingsForm({ dialogue, onSaved }: SettingsFormProps) {
  const { form, save, conflict, takeTheirs } = useSettings(dialogue, onSaved)
  const { values, set } = form
  const { SettingsFields } = adminKinds[dialogue.kind]
  return (
    <Form form={form} onSubmit={save} tell={{ version_conflict: t.dialogue.conflict }}>
      {conflict && <ConflictNotice dialogue={dialogue} conflict={conflict} onTake={takeTheirs} />}
      <h2>{t.dialogue.textsTitle}</h2>
      <TextFields values={values} onChange={set} />
      <AddressField slug={values.slug} isFixed={dialogue.publishedAt !== null} onChange={(slug) => set({ slug })} />
      <Select
        name="/language"
        label={t.dialogue.language}
        hint={t.dialogue.languageHint}
        value={values.language}
        choices={(['sv', 'en'] as const).map((value) => ({ value, label: t.dialogue.languages[value] }))}
        onChange={(language) => set({ language })}
      />
      <h2>{t.dialogue.scheduleTitle}</h2>
      <p class="field-hint">{t.dialogue.scheduleHint}</p>
      <DateTimeField
        name="/opensAt"
        label={t.dialogue.opensAt}
        hint={t.dialogue.opensAtHint}
        optional
        value={values.opensAt}
        onInput={(opensAt) => set({ opensAt })}
      />
      <DateTimeField
        name="/closesAt"
        label={t.dialogue.closesAt}
        hint={t.dialogue.closesAtHint}
        optional
        value={values.closesAt}
        onInput={(closesAt) => set({ closesAt })}
      />
      <h2>{t.dialogue.rulesTitle}</h2>
      <RadioGroup
        name="/moderation"
        label={t.dialogue.moderation}
        value={values.moderation}
        choices={[
          { value: 'before', label: t.dialogue.moderationBefore, hint: t.dialogue.moderationBeforeHint },
          { value: 'after', label: t.dialogue.moderationAfter, hint: t.dialogue.moderationAfterHint },
        ]}
        onChange={(moderation) => set({ moderation })}
      />
      <SettingsFields
        settings={values.settings}
        language={values.language}
        onChange={(patch) => set({ settings: { ...values.settings, ...patch } })}
      />
    </Form>
  )
}
