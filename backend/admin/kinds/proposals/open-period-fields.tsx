import { useState } from 'preact/hooks'
import type { OpenPeriod } from '../../../contracts/kinds/proposals.ts'
import { t } from '../../i18n/index.ts'
import { NumberField, RadioGroup, Select, TextField } from '../../parts/form/index.ts'
import { toChoices } from './rules.ts'

type Way = 'always' | 'fixed' | 'author'

interface OpenPeriodFieldsProps {
  period: OpenPeriod | null
  onChange: (period: OpenPeriod | null) => void
}

/** How long a proposal can be supported: as long as the dialogue, so many days or months, or as its author chooses. */
export function OpenPeriodFields({ period, onChange }: OpenPeriodFieldsProps) {
  const [wantsChoice, setWantsChoice] = useState(false)
  const [typed, setTyped] = useState(period?.choices.join(', ') ?? '')
  const words = t.proposalRules
  const way: Way = !period ? 'always' : wantsChoice || period.choices.length > 1 ? 'author' : 'fixed'
  const choose = (chosen: Way) => {
    setWantsChoice(chosen === 'author')
    if (chosen === 'always') return onChange(null)
    const { unit = 'days', choices = [] } = period ?? {}
    const kept = chosen === 'fixed' ? choices.slice(0, 1) : choices
    setTyped(kept.join(', '))
    return onChange({ unit, choices: kept })
  }
  // What is being typed stays for as long as it means the same.
  const text = String(toChoices(typed)) === String(period?.choices ?? []) ? typed : (period?.choices.join(', ') ?? '')
  return (
    <>
      <RadioGroup<Way>
        name="/openPeriod"
        label={words.labels.openPeriod}
        value={way}
        choices={(['always', 'fixed', 'author'] as const).map((value) => ({ value, label: words.openPeriod[value] }))}
        onChange={choose}
      />
      {period && (
        <div class="kind-period">
          {way === 'fixed' ? (
            <NumberField
              name="/settings/openPeriod/choices"
              label={words.openFor}
              value={period.choices[0] ?? null}
              onInput={(length) => onChange({ ...period, choices: length === null ? [] : [length] })}
            />
          ) : (
            <TextField
              name="/settings/openPeriod/choices"
              label={words.openChoices}
              hint={words.openChoicesHint}
              value={text}
              onInput={(value) => {
                setTyped(value)
                setWantsChoice(true)
                onChange({ ...period, choices: toChoices(value) })
              }}
            />
          )}
          <Select
            name="/settings/openPeriod/unit"
            label={words.unit}
            value={period.unit}
            choices={(['days', 'months'] as const).map((value) => ({ value, label: words.units[value] }))}
            onChange={(unit) => onChange({ ...period, unit })}
          />
        </div>
      )}
    </>
  )
}
