import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Select } from '../../../parts/form/index.ts'
import { type Filter, listPossible, listVariables, toKey } from './analysis/variables.ts'
import { toLabel, toVariableTitle } from './words.ts'

interface FilterFieldsProps {
  questions: readonly Question[]
  filter: Filter | undefined
  onChange: (filter: Filter | undefined) => void
}

/** Only those who have answered a question in a certain way. */
export function FilterFields({ questions, filter, onChange }: FilterFieldsProps) {
  const variables = listVariables(questions)
  const question = questions.find(({ id }) => id === filter?.question)
  const choose = (key: string) => {
    const variable = variables.find((one) => toKey(one) === key)
    const asked = questions.find(({ id }) => id === variable?.question)
    const [value] = asked ? listPossible(asked) : []
    onChange(variable && value !== undefined ? { ...variable, value } : undefined)
  }
  return (
    <div class="results-tools">
      <Select
        name="/filter/question"
        label={t.surveyResults.filter}
        value={filter ? toKey(filter) : ''}
        choices={[
          { value: '', label: t.surveyResults.everyone },
          ...variables.map((one) => ({ value: toKey(one), label: toVariableTitle(questions, one) })),
        ]}
        onChange={choose}
      />
      {filter && question && (
        <>
          <Select
            name="/filter/value"
            label={t.surveyResults.filterValue}
            value={filter.value}
            choices={listPossible(question).map((value) => ({ value, label: toLabel(question, value) }))}
            onChange={(value) => onChange({ ...filter, value })}
          />
          <Button look="quiet" onClick={() => onChange(undefined)}>
            {t.surveyResults.clearFilter}
          </Button>
        </>
      )}
    </div>
  )
}
