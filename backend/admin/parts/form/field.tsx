import type { ComponentChildren } from 'preact'
import type { FieldError } from '../../../contracts/problems.ts'
import { t } from '../../i18n/index.ts'
import { useControlId, useFieldError } from './errors.ts'

export interface FieldProps {
  /** The JSON pointer of its value in the body that is sent, as in `/settings/threshold`. */
  name: string
  label: string
  hint?: ComponentChildren
  optional?: boolean
  disabled?: boolean
}

/** What a control needs to be tied to its label, hint and error. */
interface Tied {
  id: string
  name: string
  disabled: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Framed extends FieldProps {
  children: (control: Tied) => ComponentChildren
}

/** Label above, hint under it, the error between hint and control with a bar at its side. */
export function Field({ name, label, hint, optional, disabled, children }: Framed) {
  const error = useFieldError(name)
  const id = useControlId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={id}>
        <span class="field-label-text">{label}</span>{' '}
        {optional && <span class="field-optional">{t.shell.optional}</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldErrorText id={id} error={error} />}
      {children({
        id,
        name,
        disabled,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}

export const FieldErrorText = ({ id, error }: { id: string; error: FieldError }) => (
  <p class="field-error" id={`${id}-error`}>
    {t.errors.fields[error.code](error)}
  </p>
)
