import type { Test } from '../../../../contracts/kinds/survey/conditions.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { NumberField, Select, TextField } from '../../../parts/form/index.ts'
import { listSteps, listTestedOptions } from '../definition/tests.ts'
import { toWord } from '../definition/words.ts'
import { useBuilding } from './context.ts'
import { DateField } from './date-field.tsx'

interface TestValueProps {
  name: string
  question: Question
  test: Exclude<Test, { is: 'answered' }>
  onChange: (test: Test) => void
}

/** The value that an answer is held against, chosen among those that the question has. */
export function TestValue({ name, question, test, onChange }: TestValueProps) {
  const { language } = useBuilding()
  const set = (value: string | number | boolean | null) => onChange({ ...test, value } as Test)
  const field = { name, label: t.survey.testValue }
  const steps = listSteps(question)
  if (question.type === 'yes_no') {
    const choices = (['true', 'false'] as const).map((value) => ({ value, label: t.survey.yesNo[value] }))
    const value = test.value === false ? 'false' : 'true'
    return <Select {...field} value={value} choices={choices} onChange={(chosen) => set(chosen === 'true')} />
  }
  if (steps) {
    const choices = steps.map((step) => ({ value: String(step), label: toStepWord(question, step) }))
    return <Select {...field} value={String(test.value)} choices={choices} onChange={(step) => set(Number(step))} />
  }
  if ('options' in question) {
    const words = new Map(question.options.map(({ id, label }) => [id, toWord(label, language)]))
    const choices = listTestedOptions(question).map((id) => ({ value: id, label: words.get(id) ?? t.survey.other }))
    const isGone = !choices.some(({ value }) => value === test.value)
    const gone = { value: String(test.value), label: t.survey.optionGone }
    return (
      <Select {...field} value={String(test.value)} choices={isGone ? [gone, ...choices] : choices} onChange={set} />
    )
  }
  if (question.type === 'number') {
    const value = typeof test.value === 'number' ? test.value : null
    return <NumberField {...field} decimals={question.decimals} value={value} onInput={set} />
  }
  if (question.type === 'date') return <DateField {...field} value={String(test.value)} onInput={set} />
  return <TextField {...field} value={String(test.value)} maximum={200} onInput={set} />
}

const toStepWord = ({ type }: Question, step: number) =>
  type === 'smileys' ? `${step} – ${t.survey.smileys[step - 1]}` : String(step)
