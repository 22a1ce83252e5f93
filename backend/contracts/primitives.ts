import { z } from 'zod'

/** Every id is a UUIDv7: sortable by creation, and it names an object or a row for ever. */
export const Id = z.uuidv7().meta({ description: 'UUIDv7' })

/** A name in a URL: 2–60 lower-case letters, digits and single hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:-?[a-z0-9]){1,59}$/)
  .meta({ description: 'Lower-case letters, digits and single hyphens, 2–60 characters' })

/** Instants are ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes them. */
export const Time = z.iso.datetime({ precision: 3 })

export const Email = z.email().max(254)

export const languages = ['sv', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** `MK-` and seven Crockford base32 characters (35 bits), as in `MK-7F3K-9Q2`. */
export const Reference = z.string().regex(/^MK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/)

/** The secret half of a receipt: 7 characters that find the submission, 26 (130 bits) that prove the right. */
export const ReceiptCode = z.string().regex(/^[0-9a-hjkmnp-tv-z]{33}$/)

/** Client-minted, one per opened form: repeating a request with it never stores twice. */
export const IdempotencyKey = z.uuid()

/** A page's position in a list; opaque to clients. */
export const Cursor = z.string().max(200)

/** An origin exactly as browsers send it: scheme, host and port when it is not the default one. No wildcards. */
export const Origin = z
  .string()
  .max(255)
  .refine((value) => URL.canParse(value) && new URL(value).origin === value && /^https?:[^*]+$/.test(value), {
    params: { code: 'invalid_origin' },
  })

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to refuse
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Something to see: not only white space and characters that merely steer the others. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}]/u

/**
 * What a person wrote. Lone surrogates and control characters (tab and line breaks aside) can't be stored,
 * shown or searched faithfully, so they are refused rather than repaired; what can't be seen counts as nothing.
 * Lengths are in UTF-16 code units, as in a browser's `maxlength`.
 */
export const text = (limits: { max: number; min?: number }) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && !controlCharacters.test(value), { params: { code: 'invalid_text' } })
    .refine((value) => visible.test(value), { params: { code: 'required' } })
    .min(limits.min ?? 0)
    .max(limits.max, { abort: true })
    .check(atMostUnits(limits.max))

/** zod counts code points, which can be twice as many units. */
const atMostUnits = (maximum: number) => (payload: z.core.ParsePayload<string>) => {
  const { value: input, issues } = payload
  if (input.length > maximum) issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input })
}

/** `text` on one line: headings, names, labels. */
export const line = (limits: { max: number; min?: number }) =>
  text(limits).refine((value) => !/[\r\n\u2028\u2029]/.test(value), { params: { code: 'invalid_text' } })

/** Nothing at all, or what the schema takes; says what is wrong as the schema does, which a union wouldn't. */
export const orEmpty = (schema: z.ZodType<string>) =>
  z.string().check(({ value, issues }) => {
    const found = value === '' ? undefined : schema.safeParse(value).error
    for (const issue of found?.issues ?? []) issues.push({ ...issue, input: value } as z.core.$ZodRawIssue)
  })
