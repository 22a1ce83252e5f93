import type { ComponentChildren } from 'preact'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { useControlId } from '../../../parts/form/errors.ts'
import { changePage, type Page } from '../definition/edit.ts'
import { root, useBuilding } from './context.ts'
import { JumpsEditor } from './jumps-editor.tsx'
import { OwnError, useOwnError } from './own-error.tsx'
import { WordsField } from './words-field.tsx'

interface PageSectionProps {
  index: number
  page: Page
  onAdd: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  isFull: boolean
  children: ComponentChildren
}

/** A page of the survey: its title, its questions, and where one goes from it. */
export function PageSection({ index, page, onAdd, onMove, onRemove, isFull, children }: PageSectionProps) {
  const { definition, change } = useBuilding()
  const name = `${root}/pages/${index}`
  const error = useOwnError(name)
  const id = useControlId(name)
  const count = definition.pages.length
  const words = t.survey.page(index + 1)
  return (
    <section class={error ? 'survey-page survey-page-wrong' : 'survey-page'} data-page={index} aria-label={words}>
      <div class="survey-page-head">
        <h2 id={id} tabIndex={-1}>
          {words}
        </h2>
        {count > 1 && (
          <div class="question-actions">
            <Button look="quiet" icon="up" disabled={index === 0} onClick={() => onMove(-1)}>
              <span class="visually-hidden">{t.survey.moveUp(words)}</span>
            </Button>
            <Button look="quiet" icon="down" disabled={index === count - 1} onClick={() => onMove(1)}>
              <span class="visually-hidden">{t.survey.moveDown(words)}</span>
            </Button>
            <Button look="quiet" icon="trash" onClick={onRemove}>
              <span class="visually-hidden">{t.survey.remove(words)}</span>
            </Button>
          </div>
        )}
      </div>
      <OwnError name={name} />
      <WordsField
        name={`${name}/title`}
        label={t.survey.pageTitle}
        optional
        value={page.title}
        maximum={200}
        onInput={(title) => change(changePage(definition, index, { title }))}
      />
      <ol class="questions">{children}</ol>
      <div class="row">
        <Button icon="plus" disabled={isFull} onClick={onAdd}>
          {t.survey.addQuestion}
        </Button>
        {isFull && <span class="muted">{t.survey.full}</span>}
      </div>
      {(index < count - 1 || page.jumps.length > 0) && <JumpsEditor page={index} />}
    </section>
  )
}
