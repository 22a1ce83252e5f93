import { useState } from 'preact/hooks'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { NumberField, RadioGroup } from '../../parts/form/index.ts'
import type { Rules } from './rules.ts'

type Threshold = Rules['threshold']
type Way = 'none' | 'count' | 'permille'

interface ThresholdFieldsProps {
  threshold: Threshold
  onChange: (threshold: Threshold) => void
}

const empty: Record<Way, Threshold> = { none: null, count: '', permille: { permille: 1, population: null } }

/** At how many supports the kommun takes a proposal up: a number, or a share of those who live there. */
export function ThresholdFields({ threshold, onChange }: ThresholdFieldsProps) {
  // What was typed for one way is there still when somebody comes back to it.
  const [kept, setKept] = useState({ ...empty, [toWay(threshold)]: threshold })
  const words = t.proposalRules
  const change = (value: Threshold) => {
    setKept({ ...kept, [toWay(value)]: value })
    onChange(value)
  }
  const parts = typeof threshold === 'object' ? threshold : null
  return (
    <>
      <RadioGroup<Way>
        name="/threshold"
        label={words.labels.threshold}
        hint={words.thresholdHint}
        value={toWay(threshold)}
        choices={(['none', 'count', 'permille'] as const).map((value) => ({ value, label: words.threshold[value] }))}
        onChange={(way) => onChange(kept[way])}
      />
      {toWay(threshold) === 'count' && (
        <NumberField
          name="/settings/threshold"
          label={words.thresholdCount}
          unit={words.supports}
          value={typeof threshold === 'number' ? threshold : null}
          onInput={(count) => change(count ?? '')}
        />
      )}
      {parts && (
        <>
          <NumberField
            name="/settings/threshold/permille"
            label={words.permille}
            unit="‰"
            decimals
            value={parts.permille}
            onInput={(permille) => change({ ...parts, permille })}
          />
          <NumberField
            name="/settings/threshold/population"
            label={words.population}
            hint={words.populationHint}
            value={parts.population}
            onInput={(population) => change({ ...parts, population })}
          />
          {parts.permille !== null && parts.population !== null && (
            <p role="status">{words.permilleResult(format.number(toCount(parts.permille, parts.population)))}</p>
          )}
        </>
      )}
    </>
  )
}

const toWay = (threshold: Threshold): Way =>
  threshold === null ? 'none' : typeof threshold === 'object' ? 'permille' : 'count'

const toCount = (permille: number, population: number) => Math.max(1, Math.ceil((permille * population) / 1000))
