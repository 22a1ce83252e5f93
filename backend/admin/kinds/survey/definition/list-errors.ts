import { findDefinitionErrors } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import type { FieldError } from '../../../../contracts/problems.ts'
import { findUnfinished } from './find-unfinished.ts'

const toBody = (error: FieldError): FieldError => ({ ...error, pointer: `/settings/definition${error.pointer}` })

/** What contradicts itself: told while it is built, since waiting would only bury it. */
export const listContradictions = (definition: SurveyDefinition, language: Language): FieldError[] =>
  findDefinitionErrors(definition, language)
    .filter(({ code }) => code !== 'required')
    .map(toBody)

/** All that stands in the way of saving, by JSON pointer into the body that would be sent. */
export const listErrors = (definition: SurveyDefinition, language: Language): FieldError[] => [
  ...findUnfinished(definition, language).map(toBody),
  ...listContradictions(definition, language),
]
