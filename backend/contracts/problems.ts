import { z } from 'zod'

/**
 * Every error the API can answer, with its status. Codes are stable: clients translate them, and each
 * locale file has a sentence for those a citizen can meet. RFC 9457 carries them.
 */
export const problemStatus = {
  malformed_body: 400,
  unauthenticated: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  proof_required: 403,
  proof_expired: 403,
  tenant_paused: 403,
  dialogue_not_open: 403,
  identity_level_required: 403,
  /** No such code here: never made, revoked, or another dialogue's. */
  code_unknown: 403,
  csrf_header_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_received: 409,
  version_conflict: 409,
  already_answered: 409,
  already_exists: 409,
  duplicate: 409,
  transition_not_allowed: 409,
  /** It would leave the kommun without an active admin. */
  last_admin: 409,
  /** The new passkey does not prove what it has to. */
  passkey_refused: 409,
  too_many_passkeys: 409,
  destroyed: 410,
  body_too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  too_many_requests: 429,
  internal_error: 500,
  not_implemented: 501,
  temporarily_unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatus
export const ProblemCode = z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]])

/** What can be wrong with one field; `maximum` and `minimum` accompany the length and range codes. */
export const fieldCodes = [
  'required',
  'too_long',
  'too_short',
  'too_large',
  'too_small',
  'too_many',
  'invalid_type',
  'invalid_text',
  'invalid_format',
  'invalid_email',
  'invalid_option',
  'invalid_origin',
  'reserved_word',
  'unknown_field',
  'not_after',
  'low_contrast',
  'duplicate',
  'invalid_picture',
  'fixed',
  'unknown_placeholder',
  'missing_placeholder',
  'too_few',
  'too_low',
  'too_high',
  'not_whole',
  'invalid_date',
  'date_out_of_range',
  'circular',
  'unreachable',
  'impossible',
  'not_earlier',
] as const
export type FieldCode = (typeof fieldCodes)[number]

export const FieldError = z.object({
  pointer: z.string().meta({ description: 'JSON pointer (RFC 6901) into the request body' }),
  code: z.enum(fieldCodes),
  maximum: z.number().optional(),
  minimum: z.number().optional(),
  /** Which one, with `unknown_placeholder` and `missing_placeholder`. */
  placeholder: z.string().optional(),
  suggestion: z.string().optional().meta({ description: 'With `low_contrast`: the nearest colour that passes' }),
})
export type FieldError = z.infer<typeof FieldError>

export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  errors: z.array(FieldError).optional(),
  /** With `already_received`: the receipt of what the key stored the first time. */
  receipt: z.unknown().optional(),
  /** With `duplicate`: the public proposal that says the same. */
  proposal: z.uuidv7().optional(),
  /** With `version_conflict`: the version that is stored now. */
  version: z.int().optional(),
})
export type Problem = z.infer<typeof Problem>
