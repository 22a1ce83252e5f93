import { t } from '../../i18n/index.ts'
import { Checkbox, NumberField, RadioGroup } from '../../parts/form/index.ts'
import type { KindSettingsProps } from '../kind.ts'
import { CategoryEditor } from './category-editor.tsx'
import { OpenPeriodFields } from './open-period-fields.tsx'
import { PresetPicker } from './preset-picker.tsx'
import type { Rules } from './rules.ts'
import { ThresholdFields } from './threshold-fields.tsx'

/** The rules of a kommun's e-proposals, from what it promises to what it asks. */
export function SettingsFields(props: KindSettingsProps) {
  const rules = props.settings as unknown as Rules
  const change = props.onChange as unknown as (patch: Partial<Rules>) => void
  const words = t.proposalRules
  return (
    <>
      <PresetPicker rules={rules} onChange={change} />
      <ThresholdFields threshold={rules.threshold} onChange={(threshold) => change({ threshold })} />
      <OpenPeriodFields period={rules.openPeriod} onChange={(openPeriod) => change({ openPeriod })} />
      <NumberField
        name="/settings/handlingMonths"
        label={words.labels.handlingMonths}
        hint={words.handlingMonthsHint}
        unit={words.months}
        optional
        value={rules.handlingMonths}
        onInput={(handlingMonths) => change({ handlingMonths })}
      />
      <NumberField
        name="/settings/reviewDays"
        label={words.labels.reviewDays}
        hint={words.reviewDaysHint}
        unit={words.days}
        value={rules.reviewDays}
        onInput={(reviewDays) => change({ reviewDays: reviewDays as number })}
      />
      <NumberField
        name="/settings/duplicateMonths"
        label={words.labels.duplicateMonths}
        hint={words.duplicateMonthsHint}
        unit={words.months}
        optional
        value={rules.duplicateMonths}
        onInput={(duplicateMonths) => change({ duplicateMonths })}
      />
      <CategoryEditor rules={rules} onChange={change} />
      <RadioGroup
        name="/settings/naming"
        label={words.labels.naming}
        value={rules.naming}
        choices={(['either', 'name', 'alias'] as const).map((value) => ({ value, label: words.naming[value] }))}
        onChange={(naming) => change({ naming })}
      />
      <RadioGroup
        name="/settings/proposing"
        label={words.labels.proposing}
        value={rules.proposing}
        choices={(['device', 'email'] as const).map((value) => ({ value, ...words.proposing[value] }))}
        onChange={(proposing) => change({ proposing })}
      />
      <RadioGroup
        name="/settings/supporting"
        label={words.labels.supporting}
        value={rules.supporting}
        choices={(['device', 'email'] as const).map((value) => ({ value, ...words.supporting[value] }))}
        onChange={(supporting) => change({ supporting })}
      />
      <Checkbox
        name="/settings/comments"
        label={words.labels.comments}
        hint={words.commentsHint}
        checked={rules.comments === 'on'}
        onChange={(on) => change({ comments: on ? 'on' : 'off' })}
      />
    </>
  )
}
