import { useState } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Select } from '../../parts/form/index.ts'
import { announce } from '../../parts/toast.tsx'
import { applyPreset, type PresetName, presetNames, type Rules } from './rules.ts'

interface PresetPickerProps {
  rules: Rules
  onChange: (patch: Partial<Rules>) => void
}

/** Puts the rules of another kommun into the form, to go on from; nothing is saved by that. */
export function PresetPicker({ rules, onChange }: PresetPickerProps) {
  const [name, setName] = useState<PresetName>('malmo')
  const words = t.proposalRules
  const apply = () => {
    onChange(applyPreset(name, rules))
    announce(words.presetApplied(words.presets[name].label), { undo: async () => onChange(rules) })
  }
  return (
    <div class="kind-preset">
      <Select
        name="/preset"
        label={words.presetAgain}
        hint={words.presets[name].hint}
        value={name}
        choices={presetNames.map((value) => ({ value, label: words.presets[value].label }))}
        onChange={setName}
      />
      <Button onClick={apply}>{words.presetUse}</Button>
    </div>
  )
}
