import type { Question, QuestionOf, Words } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Checkbox, NumberField, Select } from '../../../parts/form/index.ts'
import { ChoosingFields } from './choosing-fields.tsx'
import { DateField } from './date-field.tsx'
import { type Option, OptionsEditor } from './options-editor.tsx'
import { WordsField } from './words-field.tsx'

export interface TypeFieldsProps<Q extends Question = Question> {
  name: string
  question: Q
  onChange: (question: Q) => void
}

/** What is particular to one type of question. */
export function TypeFields({ name, question, onChange }: TypeFieldsProps) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return (
        <>
          <Options name={name} question={question} maximum={50} onChange={onChange} />
          <ChoosingFields name={name} question={question} onChange={onChange} />
        </>
      )
    case 'dropdown':
      return <Options name={name} question={question} maximum={50} onChange={onChange} />
    case 'ranking':
      return <Options name={name} question={question} maximum={12} onChange={onChange} />
    case 'pictures':
      return (
        <>
          <Options name={name} question={question} maximum={12} onChange={onChange} />
          <Checkbox
            name={`${name}/several`}
            label={t.survey.several}
            checked={question.several}
            onChange={(several) => onChange({ ...question, several })}
          />
        </>
      )
    case 'matrix':
      return (
        <>
          <OptionsEditor
            name={`${name}/rows`}
            legend={t.survey.rows}
            toLabel={t.survey.row}
            options={question.rows}
            minimum={1}
            maximum={20}
            onChange={(rows) => onChange({ ...question, rows })}
          />
          <Options name={name} question={question} maximum={10} onChange={onChange} />
        </>
      )
    case 'scale':
      return (
        <>
          <Select
            name={`${name}/highest`}
            label={t.survey.highestStep}
            value={String(question.highest)}
            choices={(['5', '10'] as const).map((value) => ({ value, label: t.survey.scaleTo(value) }))}
            onChange={(highest) => onChange({ ...question, highest: highest === '5' ? 5 : 10 })}
          />
          <EndFields name={name} question={question} onChange={onChange} />
        </>
      )
    case 'nps':
      return <EndFields name={name} question={question} onChange={onChange} />
    case 'number':
      return <NumberLimits name={name} question={question} onChange={onChange} />
    case 'date':
      return <DateLimits name={name} question={question} onChange={onChange} />
    case 'short_text':
    case 'long_text':
      return (
        <NumberField
          name={`${name}/maximum`}
          label={t.survey.maximum}
          hint={t.survey.maximumHint(question.type === 'short_text' ? 300 : 4000)}
          value={question.maximum}
          onInput={(maximum) => onChange({ ...question, maximum: maximum as number })}
        />
      )
    case 'smileys':
    case 'yes_no':
    case 'email':
    case 'information':
      return null
  }
}

type WithOptions = QuestionOf<'single' | 'multiple' | 'dropdown' | 'ranking' | 'pictures' | 'matrix'>

/** The schema sees to it that pictures have their addresses; here an option is an option. */
const Options = <Q extends WithOptions>({ name, question, maximum, onChange }: TypeFieldsProps<Q> & Maximum) => (
  <OptionsEditor
    name={`${name}/options`}
    legend={question.type === 'matrix' ? t.survey.columns : t.survey.options}
    toLabel={question.type === 'matrix' ? t.survey.column : t.survey.option}
    options={question.options}
    minimum={2}
    maximum={maximum}
    onChange={(options: Option[]) => onChange({ ...question, options })}
  />
)
interface Maximum {
  maximum: number
}

const EndFields = <Q extends QuestionOf<'scale' | 'nps'>>({ name, question, onChange }: TypeFieldsProps<Q>) => (
  <>
    {(['low', 'high'] as const).map((end) => (
      <WordsField
        key={end}
        name={`${name}/${end}`}
        label={t.survey.ends[end]}
        hint={t.survey.endHints[end]}
        optional
        value={question[end]}
        maximum={200}
        onInput={(words: Words) => onChange({ ...question, [end]: words })}
      />
    ))}
  </>
)

const NumberLimits = ({ name, question, onChange }: TypeFieldsProps<QuestionOf<'number'>>) => (
  <>
    <div class="field-pair">
      <NumberField
        name={`${name}/lowest`}
        label={t.survey.lowest}
        optional
        decimals={question.decimals}
        value={question.lowest}
        onInput={(lowest) => onChange({ ...question, lowest })}
      />
      <NumberField
        name={`${name}/highest`}
        label={t.survey.highest}
        optional
        decimals={question.decimals}
        value={question.highest}
        onInput={(highest) => onChange({ ...question, highest })}
      />
    </div>
    <WordsField
      name={`${name}/unit`}
      label={t.survey.unit}
      hint={t.survey.unitHint}
      optional
      value={question.unit}
      maximum={200}
      onInput={(unit) => onChange({ ...question, unit })}
    />
    <Checkbox
      name={`${name}/decimals`}
      label={t.survey.decimals}
      checked={question.decimals}
      onChange={(decimals) => onChange({ ...question, decimals })}
    />
  </>
)

const DateLimits = ({ name, question, onChange }: TypeFieldsProps<QuestionOf<'date'>>) => (
  <div class="field-pair">
    {(['earliest', 'latest'] as const).map((limit) => (
      <DateField
        key={limit}
        name={`${name}/${limit}`}
        label={t.survey[limit]}
        optional
        value={question[limit] ?? ''}
        onInput={(date) => onChange({ ...question, [limit]: date || null })}
      />
    ))}
  </div>
)
