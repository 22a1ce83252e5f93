import type { z } from 'zod'
import type { FieldCode, FieldError } from './problems.ts'

type Issue = z.core.$ZodIssue

/** Translates what zod found into the API's own vocabulary, so that clients depend on ours alone. */
export function toFieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(toErrors)
}

function toErrors(issue: Issue): FieldError[] {
  const pointer = toPointer(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: toPointer([...issue.path, key]), code: 'unknown_field' }))
    case 'too_big':
      return [{ pointer, code: issue.origin === 'array' ? 'too_many' : 'too_long', maximum: Number(issue.maximum) }]
    case 'too_small':
      return [{ pointer, code: 'too_short', minimum: Number(issue.minimum) }]
    case 'invalid_type':
      return [{ pointer, code: issue.input === undefined ? 'required' : 'invalid_type' }]
    case 'invalid_format':
      return [{ pointer, code: issue.format === 'email' ? 'invalid_email' : 'invalid_format' }]
    case 'invalid_value':
    case 'invalid_union':
      return [{ pointer, code: 'invalid_option' }]
    case 'custom':
      return [{ pointer, code: (issue.params?.code as FieldCode | undefined) ?? 'invalid_format' }]
    default:
      return [{ pointer, code: 'invalid_format' }]
  }
}

const toPointer = (path: PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
