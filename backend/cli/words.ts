import type { FieldCode, FieldError, Problem, ProblemCode } from '../contracts/problems.ts'

/** The API's problems in words for the person at the terminal. */
export function describeProblem(problem: Problem): string {
  const fields = (problem.errors ?? []).map((error) => `\n  ${describeFieldError(error)}`)
  return `${problemWords[problem.code] ?? problem.title}${fields.join('')}`
}

/** One bad field: its name, then what it should be. */
export function describeFieldError(error: FieldError): string {
  const field = error.pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
  const words = fieldWords[error.code](error)
  return field ? `${field} ${words}` : words
}

const problemWords: Partial<Record<ProblemCode, string>> = {
  unauthenticated:
    'The operator token is not the right one. MK_OPERATOR_TOKEN or the data folder (MK_DATA_DIR) has it.',
  not_found: 'There is no such tenant or dialogue, or the member is disabled.',
  invalid_input: 'The server refused what was given:',
  already_exists: 'It exists already.',
  tenant_paused: 'The tenant is paused.',
  body_too_large: 'The server refused the request as too large.',
  too_many_requests: 'The server asks for a pause. Try again in a while.',
  internal_error: 'The server failed. Its log says why.',
  temporarily_unavailable: 'The server is busy. Try again in a while.',
}

const fieldWords: Record<FieldCode, (error: FieldError) => string> = {
  required: () => 'is missing',
  too_long: ({ maximum }) => `is longer than ${maximum} characters`,
  too_short: ({ minimum }) => `is shorter than ${minimum} characters`,
  too_large: ({ maximum }) => `is more than ${maximum}`,
  too_small: ({ minimum }) => `is less than ${minimum}`,
  too_many: ({ maximum }) => `has more than ${maximum} entries`,
  invalid_type: () => 'is of the wrong type',
  invalid_text: () => 'has control characters, broken characters or line breaks where none may be',
  invalid_format: () => 'is not in the right form',
  invalid_email: () => 'is not an e-mail address',
  invalid_option: () => 'is not one of the allowed values',
  invalid_origin: () => 'is not an origin as browsers write it, like https://www.example.se',
  reserved_word: () => 'is a reserved word',
  duplicate: () => 'is there already',
  invalid_picture: () => 'is not a JPEG, PNG or WebP picture that can be used',
  unknown_placeholder: ({ placeholder }) => `has the unknown placeholder {${placeholder}}`,
  missing_placeholder: ({ placeholder }) => `lacks the placeholder {${placeholder}}`,
  unknown_field: () => 'is not a known field',
  low_contrast: () => 'has too little contrast to be read',
  fixed: () => 'can no longer be changed',
  too_few: ({ minimum }) => `has fewer than ${minimum} entries`,
  too_low: ({ minimum }) => `is less than ${minimum}`,
  too_high: ({ maximum }) => `is more than ${maximum}`,
  not_whole: () => 'is not a whole number',
  invalid_date: () => 'is not a date like 2026-10-14',
  date_out_of_range: () => 'is not within the allowed dates',
  circular: () => 'leads backwards',
  unreachable: () => 'can never be reached',
  impossible: () => 'can never be true',
  not_earlier: () => 'is not an earlier question',
  not_after: () => 'is not after the time it should follow',
}
