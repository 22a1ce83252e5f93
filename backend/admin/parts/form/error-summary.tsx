import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { FieldError } from '../../../contracts/problems.ts'
import type { ApiProblem } from '../../api/problem.ts'
import { type Sentences, tellProblem } from '../../api/tell-problem.ts'
import { t } from '../../i18n/index.ts'
import { FormId, toId } from './errors.ts'

interface ErrorSummaryProps {
  problem: ApiProblem
  /** What refusals mean in this form. */
  tell?: Sentences | undefined
}

/** What to correct, with a way to each field; it takes the focus when it appears. */
export function ErrorSummary({ problem, tell }: ErrorSummaryProps) {
  const form = useContext(FormId)
  const element = useRef<HTMLDivElement>(null)
  const [errors, setErrors] = useState<{ error: FieldError; label: string }[]>([])
  useEffect(() => {
    const inOrder = problem.errors.toSorted((a, b) =>
      compareFields(findField(form, a.pointer), findField(form, b.pointer)),
    )
    setErrors(inOrder.map((error) => ({ error, label: findLabel(findField(form, error.pointer)) })))
    element.current?.focus()
  }, [problem])
  return (
    <div ref={element} class="error-summary" role="alert" tabIndex={-1}>
      <p class="error-summary-title">
        {problem.errors.length > 0 ? t.errors.summary(problem.errors.length) : tellProblem(problem, tell)}
      </p>
      {problem.errors.length > 0 && (
        <ul>
          {errors.map(({ error, label }) => (
            <li key={`${error.pointer} ${error.code} ${error.placeholder}`}>
              <a
                href={`#${toId(form, error.pointer)}`}
                onClick={(event) => goTo(event, findField(form, error.pointer))}
              >
                {label && `${label}: `}
                {t.errors.fields[error.code](error)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The field itself, or the nearest that holds what the pointer names. */
function findField(form: string, pointer: string): HTMLElement | null {
  for (let name = pointer; name; name = name.slice(0, name.lastIndexOf('/'))) {
    const field = document.getElementById(toId(form, name))
    if (field) return field
  }
  return null
}

/** As the fields stand on the page. */
function compareFields(one: HTMLElement | null, other: HTMLElement | null): number {
  if (!one || !other || one === other) return 0
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

const findLabel = (field: HTMLElement | null) =>
  field?.closest('.field')?.querySelector('.field-label-text')?.textContent ?? ''

function goTo(event: Event, field: HTMLElement | null) {
  event.preventDefault()
  const control = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input, button, select') : field
  control?.focus()
}
