import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldError } from '../../../contracts/problems.ts'
import type { ApiProblem } from '../../api/problem.ts'
import { type Sentences, tellProblem } from '../../api/tell-problem.ts'
import { t } from '../../i18n/index.ts'
import { toId } from './errors.ts'

interface ErrorSummaryProps {
  problem: ApiProblem
  /** What refusals mean in this form. */
  tell?: Sentences | undefined
}

/** What to correct, with a way to each field; it takes the focus when it appears. */
export function ErrorSummary({ problem, tell }: ErrorSummaryProps) {
  const element = useRef<HTMLDivElement>(null)
  const [errors, setErrors] = useState<{ error: FieldError; label: string }[]>([])
  useEffect(() => {
    const inOrder = problem.errors.toSorted((a, b) => compareFields(a.pointer, b.pointer))
    setErrors(inOrder.map((error) => ({ error, label: findLabel(error.pointer) })))
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
              <a href={`#${toId(error.pointer)}`} onClick={(event) => goTo(event, error.pointer)}>
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
function findField(pointer: string): HTMLElement | null {
  for (let name = pointer; name; name = name.slice(0, name.lastIndexOf('/'))) {
    const field = document.getElementById(toId(name))
    if (field) return field
  }
  return null
}

/** As the fields stand on the page. */
function compareFields(a: string, b: string): number {
  const [one, other] = [findField(a), findField(b)]
  if (!one || !other || one === other) return 0
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

const findLabel = (pointer: string) =>
  findField(pointer)?.closest('.field')?.querySelector('.field-label-text')?.textContent ?? ''

function goTo(event: Event, pointer: string) {
  event.preventDefault()
  const field = findField(pointer)
  const control = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input, button, select') : field
  control?.focus()
}
