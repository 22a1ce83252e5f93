import { useEffect, useRef, useState } from 'preact/hooks'
import type { QuestionType } from '../../../../contracts/kinds/survey/questions.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { announce } from '../../../parts/toast.tsx'
import * as edit from '../definition/edit.ts'
import { createQuestion } from '../definition/question-types.ts'
import { toWord } from '../definition/words.ts'
import { useBuilding } from './context.ts'
import { PageSection } from './page-section.tsx'
import { type QuestionActions, QuestionCard } from './question-card.tsx'
import { TypePicker } from './type-picker.tsx'
import { useDragging } from './use-dragging.ts'

const mostQuestions = 100
const mostPages = 50

interface BuilderProps {
  /** The id of the question that is open, and so also in the preview. */
  opened: string | undefined
  onOpen: (id: string | undefined) => void
}

/** The pages of a survey with their questions; one question is open at a time. */
export function Builder({ opened, onOpen }: BuilderProps) {
  const { definition, change, language } = useBuilding()
  const [addsTo, setAddsTo] = useState<number>()
  const place = useRef<HTMLDivElement>(null)
  /** Where the focus goes once all is drawn anew. */
  const focusNext = useRef<string>(undefined)
  const latest = useRef(definition)
  latest.current = definition

  useEffect(() => {
    if (focusNext.current) place.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = undefined
  })

  const { pages } = definition
  const isFull = edit.countQuestions(definition) >= mostQuestions
  const find = (id: string) => `[data-question="${id}"]`

  const add = (type: QuestionType) => {
    const question = createQuestion(type)
    const page = addsTo ?? 0
    setAddsTo(undefined)
    change(edit.insertQuestion(definition, { page, question: pages[page]?.questions.length ?? 0 }, question))
    onOpen(question.id)
    focusNext.current = `${find(question.id)} .question-fields input`
  }
  const addPage = () => {
    change(edit.insertPage(definition, pages.length, edit.createPage()))
    setAddsTo(pages.length)
  }
  const removePage = (index: number) => {
    const [removed] = pages.slice(index, index + 1)
    if (!removed) return
    change(edit.removePage(definition, index))
    focusNext.current = `[data-page="${Math.max(0, index - 1)}"] h2`
    announce(t.survey.pageRemoved(index + 1), {
      undo: async () => change(edit.insertPage(latest.current, index, removed)),
    })
  }
  const movePage = (index: number, by: -1 | 1) => {
    change(edit.movePage(definition, index, index + by))
    focusNext.current = `[data-page="${index + by}"] h2`
  }
  const actions: QuestionActions = {
    open: onOpen,
    move(from, to, by) {
      const id = pages[from.page]?.questions[from.question]?.id
      const moved = edit.moveQuestion(definition, from, to)
      change(moved)
      if (!id || !by) return
      // The button that was pressed goes along; at the end of the way it is the other one.
      const isAtEnd = !edit.findNeighbour(moved, to, by)
      focusNext.current = `${find(id)} .question-${(by === -1) === isAtEnd ? 'down' : 'up'} button`
    },
    copy(at) {
      const [original] = pages[at.page]?.questions.slice(at.question) ?? []
      if (!original || isFull) return
      const copied = edit.copyQuestion(original)
      change(edit.insertQuestion(definition, { ...at, question: at.question + 1 }, copied))
      onOpen(copied.id)
      focusNext.current = `${find(copied.id)} .question-fields input`
    },
    remove(at) {
      const [removed] = pages[at.page]?.questions.slice(at.question) ?? []
      if (!removed) return
      change(edit.removeQuestion(definition, at))
      focusNext.current = `[data-page="${at.page}"] h2`
      announce(t.survey.questionRemoved(toWord(removed.label, language, t.survey.unnamed)), {
        undo: async () => change(edit.insertQuestion(latest.current, at, removed)),
      })
    },
  }
  const drag = useDragging((from, to) => actions.move(from, to))
  let number = 0

  return (
    <div class="survey-pages" ref={place}>
      {pages.map((page, index) => (
        <PageSection
          key={page.id}
          index={index}
          page={page}
          isFull={isFull}
          onAdd={() => setAddsTo(index)}
          onMove={(by) => movePage(index, by)}
          onRemove={() => removePage(index)}
        >
          {page.questions.map((question, at) => (
            <QuestionCard
              key={question.id}
              question={question}
              place={{ page: index, question: at }}
              number={++number}
              isOpen={opened === question.id}
              actions={actions}
              drag={drag({ page: index, question: at })}
            />
          ))}
        </PageSection>
      ))}
      {pages.length === 0 ? (
        <Empty title={t.survey.emptyTitle}>
          <p>{t.survey.emptyText}</p>
          <Button icon="plus" onClick={() => setAddsTo(0)}>
            {t.survey.addQuestion}
          </Button>
        </Empty>
      ) : (
        <div class="row">
          <Button icon="plus" look="quiet" disabled={isFull || pages.length >= mostPages} onClick={addPage}>
            {t.survey.addPage}
          </Button>
        </div>
      )}
      {addsTo !== undefined && (
        <TypePicker title={t.survey.pickType} onPick={add} onClose={() => setAddsTo(undefined)} />
      )}
    </div>
  )
}
