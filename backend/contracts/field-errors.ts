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
      return [{ pointer, code: tooMuch[issue.origin] ?? 'too_long', maximum: Number(issue.maximum) }]
    case 'too_small':
      return [{ pointer, code: tooLittle[issue.origin] ?? 'too_short', minimum: Number(issue.minimum) }]
    case 'invalid_type':
      return [{ pointer, code: issue.input === undefined ? 'required' : 'invalid_type' }]
    case 'invalid_format':
      return [{ pointer, code: issue.format === 'email' ? 'invalid_email' : 'invalid_format' }]
    case 'invalid_union':
      return toUnionErrors(issue)
    case 'invalid_value':
      return [{ pointer, code: 'invalid_option' }]
    case 'custom':
      return [{ pointer, code: (issue.params?.code as FieldCode | undefined) ?? 'invalid_format' }]
    default:
      return [{ pointer, code: 'invalid_format' }]
  }
}

const tooMuch: Record<string, FieldCode> = { array: 'too_many', number: 'too_large', int: 'too_large' }
const tooLittle: Record<string, FieldCode> = { number: 'too_small', int: 'too_small' }

/** Of several forms that a value may take, the one that was meant says what is wrong: its type is the right one. */
function toUnionErrors({ errors, path }: Extract<Issue, { code: 'invalid_union' }>): FieldError[] {
  const meant = errors.find((issues) => issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0))
  if (!meant || meant.length === 0) return [{ pointer: toPointer(path), code: 'invalid_option' }]
  return meant.flatMap((issue) => toErrors({ ...issue, path: [...path, ...issue.path] } as Issue))
}

const toPointer = (path: PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
