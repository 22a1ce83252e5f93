import { z } from 'zod'
import { Slug, Time } from './primitives.ts'

/** How a dialogue came into a page: a script of its own, the site-wide loader, the locked file, npm, or a frame. */
export const embedForms = ['script', 'loader', 'locked', 'package', 'frame'] as const
export const EmbedForm = z.enum(embedForms)
export type EmbedForm = z.infer<typeof EmbedForm>

/** What a widget tells of the page that it has stood ready on. Never a query or a fragment. */
export const SightingInput = z.strictObject({
  path: z.string().startsWith('/').max(2000),
  form: EmbedForm.exclude(['frame']),
  /** The build's version; of an application's own bundle nothing more is known. */
  version: z.string().regex(/^(?:[0-9a-f]{12}|package)$/),
})
export type SightingInput = z.infer<typeof SightingInput>

/** A page that has shown a dialogue. `path` is shortened, and what could point at a person is left out of it. */
export const Sighting = z.object({
  dialogue: Slug,
  origin: z.string(),
  path: z.string(),
  form: EmbedForm,
  version: z.string(),
  /** Visits since it was first seen. */
  count: z.int(),
  firstSeenAt: Time,
  lastSeenAt: Time,
})
export type Sighting = z.infer<typeof Sighting>

/** A page whose Content Security Policy has stopped something of ours. */
export const Violation = z.object({
  origin: z.string(),
  path: z.string(),
  /** Such as `script-src-elem`. */
  directive: z.string(),
  /** False where the policy only reports. */
  enforced: z.boolean(),
  count: z.int(),
  lastSeenAt: Time,
})
export type Violation = z.infer<typeof Violation>

export const InstallationQuery = z.strictObject({ dialogue: Slug.optional() })

export const Installation = z.object({
  /** Newest first, at most 200. */
  sightings: z.array(Sighting),
  violations: z.array(Violation),
})
export type Installation = z.infer<typeof Installation>
