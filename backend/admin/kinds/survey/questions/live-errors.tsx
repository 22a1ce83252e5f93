import type { ComponentChildren } from 'preact'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import type { FieldError } from '../../../../contracts/problems.ts'
import type { FormState } from '../../../hooks/use-form.ts'
import { Errors } from '../../../parts/form/errors.ts'
import { listContradictions, listErrors } from '../definition/list-errors.ts'

interface LiveErrorsProps {
  form: Pick<FormState<object>, 'problem'>
  definition: SurveyDefinition
  language: Language
  /** Whether it was to be saved already: from then on what is missing is told too. */
  attempted: boolean
  children: ComponentChildren
}

/** What is wrong as things stand, beside the fields; with it what the service alone could see when it was saved. */
export function LiveErrors({ form, definition, language, attempted, children }: LiveErrorsProps) {
  const live = attempted ? listErrors(definition, language) : listContradictions(definition, language)
  const told = form.problem?.errors.filter(({ code }) => isServersAlone(code)) ?? []
  return <Errors.Provider value={[...live, ...told]}>{children}</Errors.Provider>
}

/** What the builder finds by itself is told as it is now, not as it was. */
const isServersAlone = (code: FieldError['code']) =>
  ['fixed', 'invalid_text', 'too_small', 'invalid_type'].includes(code)
