import { useState } from 'preact/hooks'
import { language, t } from '../../i18n/index.ts'
import { RadioGroup } from '../../parts/form/index.ts'
import type { KindSettingsProps } from '../kind.ts'
import { templates } from './templates/index.ts'

const blank = 'blank'

/** Begin with questions that others have use for, or with none. */
export function FirstChoice({ onChange }: KindSettingsProps) {
  const [chosen, setChosen] = useState(blank)
  const choose = (name: string) => {
    setChosen(name)
    const template = templates.find((one) => one.name === name)
    onChange(template ? structuredClone(template.settings) : {})
  }
  return (
    <RadioGroup
      name="/settings"
      label={t.survey.template}
      hint={t.survey.templateHint}
      value={chosen}
      choices={[
        { value: blank, ...t.survey.blank },
        ...templates.map(({ name, label, hint }) => ({ value: name, label: label[language], hint: hint[language] })),
      ]}
      onChange={choose}
    />
  )
}
