import type { HTMLAttributes } from 'preact'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { useControlId } from '../../../parts/form/errors.ts'
import { useFieldError } from '../../../parts/form/index.ts'
import { findNeighbour, type Place } from '../definition/edit.ts'
import { toWord } from '../definition/words.ts'
import { root, useBuilding } from './context.ts'
import { OwnError } from './own-error.tsx'
import { QuestionFields } from './question-fields.tsx'
import { QuestionIcon } from './question-icon.tsx'

export interface QuestionActions {
  open: (id: string | undefined) => void
  move: (from: Place, to: Place, by?: -1 | 1) => void
  copy: (place: Place) => void
  remove: (place: Place) => void
}

interface QuestionCardProps {
  question: Question
  place: Place
  number: number
  isOpen: boolean
  actions: QuestionActions
  drag: HTMLAttributes<HTMLLIElement> & { grip: HTMLAttributes<HTMLSpanElement> }
}

/** One question: a line with what it asks, and everything about it when it is open. */
export function QuestionCard({ question, place, number, isOpen, actions, drag }: QuestionCardProps) {
  const { definition, language } = useBuilding()
  const name = `${root}/pages/${place.page}/questions/${place.question}`
  const error = useFieldError(name)
  const id = useControlId(name)
  const words = toWord(question.label, language, t.survey.unnamed)
  const up = findNeighbour(definition, place, -1)
  const down = findNeighbour(definition, place, 1)
  const { grip, ...target } = drag
  return (
    <li class={error ? 'question question-wrong field' : 'question field'} data-question={question.id} {...target}>
      <div class="question-head">
        <span class="question-grip" aria-hidden="true" {...grip} />
        <button
          type="button"
          id={id}
          class="question-toggle"
          aria-expanded={isOpen}
          onClick={() => actions.open(isOpen ? undefined : question.id)}
        >
          <QuestionIcon type={question.type} />
          <span class="question-words">
            <span class="field-label-text">
              {number}. {words}
            </span>
            <span class="question-facts">
              {t.survey.types[question.type].name}
              {question.required && ` · ${t.survey.isRequired}`}
              {question.showIf && ` · ${t.survey.isConditional}`}
              {error && !isOpen && <span class="question-error"> · {t.survey.hasError}</span>}
            </span>
          </span>
        </button>
        <div class="question-actions">
          <span class="question-up">
            <Button look="quiet" icon="up" disabled={!up} onClick={() => up && actions.move(place, up, -1)}>
              <span class="visually-hidden">{t.survey.moveUp(words)}</span>
            </Button>
          </span>
          <span class="question-down">
            <Button look="quiet" icon="down" disabled={!down} onClick={() => down && actions.move(place, down, 1)}>
              <span class="visually-hidden">{t.survey.moveDown(words)}</span>
            </Button>
          </span>
          <Button look="quiet" icon="copy" onClick={() => actions.copy(place)}>
            <span class="visually-hidden">{t.survey.copy(words)}</span>
          </Button>
          <Button look="quiet" icon="trash" onClick={() => actions.remove(place)}>
            <span class="visually-hidden">{t.survey.remove(words)}</span>
          </Button>
        </div>
      </div>
      <OwnError name={name} />
      {isOpen && <QuestionFields name={name} place={place} question={question} onOpen={actions.open} />}
    </li>
  )
}
