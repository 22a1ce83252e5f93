import { useState } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { RadioGroup } from '../../parts/form/index.ts'
import type { KindSettingsProps } from '../kind.ts'
import { applyPreset, type PresetName, presetNames } from './rules.ts'

type Choice = PresetName | 'own'

/** Begin with the rules of a kommun that has published its own, or with none. */
export function FirstChoice({ onChange }: KindSettingsProps) {
  const [chosen, setChosen] = useState<Choice>('own')
  const choose = (choice: Choice) => {
    setChosen(choice)
    onChange(choice === 'own' ? {} : applyPreset(choice))
  }
  return (
    <RadioGroup
      name="/settings"
      label={t.proposalRules.preset}
      hint={t.proposalRules.presetHint}
      value={chosen}
      choices={[
        { value: 'own', ...t.proposalRules.ownRules },
        ...presetNames.map((value) => ({ value, ...t.proposalRules.presets[value] })),
      ]}
      onChange={choose}
    />
  )
}
