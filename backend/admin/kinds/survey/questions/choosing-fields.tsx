import type { QuestionOf } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Checkbox, NumberField, Select } from '../../../parts/form/index.ts'
import type { TypeFieldsProps } from './type-fields.tsx'

/** How options may be chosen: words of one's own, in which order they stand, and how many. */
export function ChoosingFields<Q extends QuestionOf<'single' | 'multiple'>>({
  name,
  question,
  onChange,
}: TypeFieldsProps<Q>) {
  return (
    <>
      <Checkbox
        name={`${name}/other`}
        label={t.survey.otherOption}
        checked={question.other}
        onChange={(other) => onChange({ ...question, other })}
      />
      <Select
        name={`${name}/order`}
        label={t.survey.order}
        value={question.order}
        choices={(['fixed', 'random', 'random_keep_last'] as const).map((value) => ({
          value,
          label: t.survey.orders[value],
        }))}
        onChange={(order) => onChange({ ...question, order })}
      />
      {question.type === 'multiple' && (
        <div class="field-pair">
          <NumberField
            name={`${name}/min`}
            label={t.survey.min}
            optional
            value={question.min || null}
            onInput={(min) => onChange({ ...question, min: min ?? 0 })}
          />
          <NumberField
            name={`${name}/max`}
            label={t.survey.max}
            optional
            value={question.max}
            onInput={(max) => onChange({ ...question, max })}
          />
        </div>
      )}
    </>
  )
}
