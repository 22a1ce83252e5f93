import { useState } from 'preact/hooks'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Checkbox } from '../../../parts/form/index.ts'
import { changeQuestion, insertQuestion, listEarlier, type Place } from '../definition/edit.ts'
import { convertQuestion, questionTypes } from '../definition/question-types.ts'
import { createTest } from '../definition/tests.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { useBuilding } from './context.ts'
import { OwnError } from './own-error.tsx'
import { TypeFields } from './type-fields.tsx'
import { TypePicker } from './type-picker.tsx'
import { WordsField } from './words-field.tsx'

interface QuestionFieldsProps {
  name: string
  place: Place
  question: Question
  /** Shows another question, as when this one has been made into it. */
  onOpen: (id: string) => void
}

/** Everything about one question. */
export function QuestionFields({ name, place, question, onOpen }: QuestionFieldsProps) {
  const { definition, change } = useBuilding()
  const earlier = listEarlier(definition, place)
  const last = earlier.at(-1)
  const put = (changed: Question) => change(changeQuestion(definition, place, changed))
  const isInformation = question.type === 'information'
  const { showIf, ...rest } = question
  return (
    <div class="question-fields">
      <TypeRow {...{ name, place, question, onOpen }} />
      <WordsField
        name={`${name}/label`}
        label={isInformation ? t.survey.heading : t.survey.question}
        value={question.label}
        maximum={500}
        onInput={(label) => put({ ...question, label })}
      />
      <WordsField
        name={`${name}/help`}
        label={isInformation ? t.survey.text : t.survey.help}
        {...(!isInformation && { hint: t.survey.helpHint })}
        optional
        rows={isInformation ? 5 : 2}
        value={question.help}
        maximum={1000}
        onInput={(help) => put({ ...question, help })}
      />
      <TypeFields name={name} question={question} onChange={put} />
      {!isInformation && (
        <Checkbox
          name={`${name}/required`}
          label={t.survey.required}
          hint={t.survey.requiredHint}
          checked={question.required}
          onChange={(required) => put({ ...question, required })}
        />
      )}
      {(last || showIf) && (
        <Checkbox
          name={`${name}/isConditional`}
          label={t.survey.showIf}
          hint={t.survey.showIfHint}
          checked={showIf !== undefined}
          onChange={(isConditional) =>
            put(
              isConditional && last
                ? { ...question, showIf: { match: 'all', tests: [createTest(last)] } }
                : (rest as Question),
            )
          }
        />
      )}
      {showIf && (
        <ConditionEditor
          name={`${name}/showIf`}
          legend={t.survey.showWhen}
          condition={showIf}
          earlier={earlier}
          onChange={(showIf) => put({ ...question, showIf })}
        />
      )}
    </div>
  )
}

/** The type, which can be another one until the question has been out; after that another one is a new question. */
function TypeRow({ name, place, question, onOpen }: QuestionFieldsProps) {
  const { definition, change, fixedTypes } = useBuilding()
  const [picks, setPicks] = useState(false)
  const isFixed = fixedTypes.has(question.id)
  const pick = (type: Question['type']) => {
    setPicks(false)
    const made = convertQuestion(question, type)
    if (isFixed) change(insertQuestion(definition, { ...place, question: place.question + 1 }, made))
    else change(changeQuestion(definition, place, { ...made, id: question.id }))
    onOpen(isFixed ? made.id : question.id)
  }
  return (
    <div class="question-type-row">
      <p>
        <strong>{t.survey.types[question.type].name}</strong>
        {isFixed && <span class="muted"> {t.survey.typeFixed}</span>}
      </p>
      <OwnError name={`${name}/type`} />
      <Button onClick={() => setPicks(true)}>{isFixed ? t.survey.copyAsType : t.survey.changeType}</Button>
      {picks && (
        <TypePicker
          title={isFixed ? t.survey.copyAsType : t.survey.changeType}
          types={questionTypes.filter((type) => type !== question.type)}
          onPick={pick}
          onClose={() => setPicks(false)}
        />
      )}
    </div>
  )
}
