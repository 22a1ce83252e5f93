import type { SurveyResults } from '../../../contracts/kinds/survey/results.ts'
import type { FieldError } from '../../../contracts/problems.ts'

/** The questions as a form; `values` are the fields as they were filled in, by name. */
export interface SurveyForm {
  token: string
  values: Record<string, string[]>
  errors: readonly FieldError[]
  /** The page was open for too long; sending it again will do. */
  expired?: boolean
  /** Why the participant's code doesn't do. */
  refusedCode?: 'code_unknown' | 'already_answered'
}

/** What a survey's page shows: the way to its questions, the questions, or the results. */
export type SurveyContent = { invitation: true } | { form: SurveyForm } | { results: SurveyResults }
