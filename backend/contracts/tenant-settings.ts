import { z } from 'zod'
import { Email, Language, line, orEmpty, Time, text } from './primitives.ts'
import { Theme } from './theme.ts'

/** Bytes of a logo. */
export const logoMaximum = 300_000

/** `212000-0000`, as authorities and companies are numbered. */
const OrganisationNumber = z.string().regex(/^\d{6}-\d{4}$/)

/** Who is behind the dialogues, as citizens have a right to know before they write; empty is not shown. */
export const Provider = z.strictObject({
  organisation: orEmpty(line({ max: 120 })),
  number: orEmpty(OrganisationNumber),
  email: orEmpty(Email),
  phone: orEmpty(z.string().regex(/^\+?[\d ()-]{5,30}$/)),
})
export type Provider = z.infer<typeof Provider>

/** How personal data is handled: our own words, the kommun's, or a page of the kommun's. */
export const Privacy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standard') }),
  z.strictObject({ kind: z.literal('text'), text: text({ max: 6000 }) }),
  z.strictObject({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }).max(500) }),
])
export type Privacy = z.infer<typeof Privacy>

/** A picture that stands beside the kommun's name; its address changes with its bytes. */
export const Logo = z.object({ url: z.url(), width: z.int(), height: z.int() })
export type Logo = z.infer<typeof Logo>

/** A PNG, JPEG or WebP, base64. What it is is read from the bytes; SVG, which can carry scripts, is none. */
export const LogoInput = z.strictObject({
  data: z
    .base64()
    .min(1)
    .max(Math.ceil(logoMaximum / 3) * 4),
})
export type LogoInput = z.infer<typeof LogoInput>

const fields = {
  name: line({ max: 80 }),
  /** Of the kommun's own pages, and of a dialogue until it is given another. */
  language: Language,
  provider: Provider,
  privacy: Privacy,
  /** What is said of public records before a citizen sends something; our own words where empty. */
  publicRecords: orEmpty(line({ max: 300 })),
  /** What a dialogue's own theme is laid over: its font, corners and density one by one, its colours together. */
  theme: Theme,
}

export const TenantSettings = z.object({
  ...fields,
  logo: Logo.nullable(),
  version: z.int(),
  changedAt: Time.nullable(),
})
export type TenantSettings = z.infer<typeof TenantSettings>

/** A partial change. `version` is the one the admin looked at: a newer stored one is never overwritten. */
export const TenantSettingsChange = z.strictObject({
  version: z.int(),
  name: fields.name.optional(),
  language: fields.language.optional(),
  provider: Provider.optional(),
  privacy: Privacy.optional(),
  publicRecords: fields.publicRecords.optional(),
  theme: Theme.optional(),
})
export type TenantSettingsChange = z.infer<typeof TenantSettingsChange>
