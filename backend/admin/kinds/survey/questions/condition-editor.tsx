import type { Condition, Test } from '../../../../contracts/kinds/survey/conditions.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { RadioGroup, Select } from '../../../parts/form/index.ts'
import { createTest, listWays, type Way } from '../definition/tests.ts'
import { toWord } from '../definition/words.ts'
import { useBuilding } from './context.ts'
import { OwnError, useOwnError } from './own-error.tsx'
import { TestValue } from './test-value.tsx'

interface ConditionEditorProps {
  name: string
  legend: string
  condition: Condition
  /** The questions it may ask about: those that come before. */
  earlier: Question[]
  onChange: (condition: Condition) => void
}

const most = 10

/** What earlier answers must be: question, test, value, as many as it takes; all of them or any. */
export function ConditionEditor({ name, legend, condition, earlier, onChange }: ConditionEditorProps) {
  const { tests, match } = condition
  const first = earlier.at(-1)
  const change = (tests: Test[]) => onChange({ ...condition, tests })
  return (
    <fieldset class={useOwnError(name) ? 'field field-wrong condition' : 'field condition'}>
      <legend class="field-label">
        <span class="field-label-text">{legend}</span>
      </legend>
      <OwnError name={name} />
      {tests.map((test, index) => (
        // A test is nothing but what it says: its place names it.
        <TestEditor
          key={index}
          name={`${name}/tests/${index}`}
          test={test}
          earlier={earlier}
          onChange={(changed) => change(tests.with(index, changed))}
          onRemove={tests.length > 1 ? () => change(tests.toSpliced(index, 1)) : undefined}
        />
      ))}
      {tests.length > 1 && (
        <RadioGroup
          name={`${name}/match`}
          label={t.survey.match}
          value={match}
          choices={(['all', 'any'] as const).map((value) => ({ value, label: t.survey.matches[value] }))}
          onChange={(match) => onChange({ ...condition, match })}
        />
      )}
      <div class="row">
        <Button
          icon="plus"
          look="quiet"
          disabled={!first || tests.length >= most}
          onClick={() => first && change([...tests, createTest(first)])}
        >
          {t.survey.addTest}
        </Button>
      </div>
    </fieldset>
  )
}

interface TestEditorProps {
  name: string
  test: Test
  earlier: Question[]
  onChange: (test: Test) => void
  onRemove: (() => void) | undefined
}

function TestEditor({ name, test, earlier, onChange, onRemove }: TestEditorProps) {
  const { language, definition } = useBuilding()
  const question = earlier.find(({ id }) => id === test.question)
  const all = definition.pages.flatMap(({ questions }) => questions)
  const choices = earlier.map((one) => ({
    value: one.id,
    label: `${all.indexOf(one) + 1}. ${toWord(one.label, language)}`,
  }))
  const ask = (id: string) => {
    const asked = earlier.find((one) => one.id === id)
    if (asked) onChange(createTest(asked))
  }
  return (
    <div class="test">
      <Select
        name={`${name}/question`}
        label={t.survey.testQuestion}
        value={test.question}
        choices={question ? choices : [{ value: test.question, label: t.survey.testGone }, ...choices]}
        onChange={ask}
      />
      {question && (
        <Select<Way>
          name={`${name}/is`}
          label={t.survey.testIs}
          value={test.is}
          choices={listWays(question).map((value) => ({ value, label: toWayWord(question, value) }))}
          onChange={(way) => onChange(createTest(question, way))}
        />
      )}
      {question && test.is !== 'answered' && (
        <TestValue name={`${name}/value`} question={question} test={test} onChange={onChange} />
      )}
      {onRemove && (
        <Button look="quiet" icon="trash" onClick={onRemove}>
          <span class="visually-hidden">{t.survey.removeTest}</span>
        </Button>
      )}
    </div>
  )
}

function toWayWord({ type }: Question, way: Way): string {
  if (type === 'date' && way !== 'answered') return t.survey.dateWays[way as 'equals' | 'less' | 'more']
  return t.survey.ways[way]
}
