import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Sentences } from '../../api/tell-problem.ts'
import type { FormState } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Errors, FormId } from './errors.ts'

interface FormProps<T> {
  form: FormState<T>
  onSubmit: (values: T) => Promise<void>
  /** The verb on the button. */
  submit?: string
  /** What refusals mean here, where the common sentences would say too little. */
  tell?: Sentences
  /** `secondary` where another action is the view's primary one; `danger` where it destroys. */
  look?: 'primary' | 'secondary' | 'danger'
  /** Beside the button. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/**
 * A form whose errors come from the server: each lands beside the field that has its JSON pointer as `name`,
 * and all are told in a summary that takes the focus. What was typed always stays.
 */
export function Form<T>({
  form,
  onSubmit,
  submit = t.shell.save,
  look = 'primary',
  tell,
  actions,
  children,
}: FormProps<T>) {
  const id = useId()
  const send = (event: Event) => {
    event.preventDefault()
    void form.submit(onSubmit)
  }
  return (
    <form class="form" noValidate onSubmit={send}>
      <FormId.Provider value={id}>
        <Errors.Provider value={form.problem?.errors ?? []}>
          {form.problem && <ErrorSummary problem={form.problem} tell={tell} />}
          {children}
          <div class="form-actions">
            <Button look={look} type="submit" busy={form.busy}>
              {form.busy ? t.shell.saving : submit}
            </Button>
            {actions}
          </div>
        </Errors.Provider>
      </FormId.Provider>
    </form>
  )
}
