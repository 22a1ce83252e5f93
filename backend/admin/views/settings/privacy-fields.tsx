import { useState } from 'preact/hooks'
import type { Privacy } from '../../../contracts/tenant-settings.ts'
import { t } from '../../i18n/index.ts'
import { RadioGroup, TextArea, TextField } from '../../parts/form/index.ts'

interface PrivacyFieldsProps {
  privacy: Privacy
  onChange: (privacy: Privacy) => void
}

/** What citizens are told about their personal data: our words, the kommun's own, or a page of the kommun's. */
export function PrivacyFields({ privacy, onChange }: PrivacyFieldsProps) {
  // What was written in one way is there still when somebody comes back to it.
  const [kept, setKept] = useState({ text: '', url: '', ...privacy })
  const change = (next: Privacy) => {
    setKept({ ...kept, ...next })
    onChange(next)
  }
  const choose = (kind: Privacy['kind']) => {
    if (kind === 'standard') change({ kind })
    else change(kind === 'text' ? { kind, text: kept.text } : { kind, url: kept.url })
  }
  return (
    <>
      <RadioGroup
        name="/privacy"
        label={t.kommun.privacy}
        value={privacy.kind}
        choices={(['standard', 'text', 'link'] as const).map((value) => ({ value, ...t.kommun.privacyKinds[value] }))}
        onChange={choose}
      />
      {privacy.kind === 'text' && (
        <TextArea
          name="/privacy/text"
          label={t.kommun.privacyText}
          hint={t.kommun.privacyTextHint}
          rows={10}
          maximum={6000}
          value={privacy.text}
          onInput={(text) => change({ kind: 'text', text })}
        />
      )}
      {privacy.kind === 'link' && (
        <TextField
          name="/privacy/url"
          type="url"
          label={t.kommun.privacyUrl}
          hint={t.kommun.privacyUrlHint}
          value={privacy.url}
          onInput={(url) => change({ kind: 'link', url })}
        />
      )}
    </>
  )
}
