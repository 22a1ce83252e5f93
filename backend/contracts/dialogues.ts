import { z } from 'zod'
import { Kind, kindContracts, type PublicSettings } from './kinds/index.ts'
import { FreeSlug } from './operators.ts'
import { Id, Language, line, orEmpty, Slug, Time, text } from './primitives.ts'
import { Theme } from './theme.ts'

/** What an admin sets. `open` also needs the clock to be between `opensAt` and `closesAt`, where given. */
export const dialogueStates = ['draft', 'open', 'closed', 'archived'] as const
export const DialogueState = z.enum(dialogueStates)
export type DialogueState = z.infer<typeof DialogueState>

/** What a citizen meets: the admin's state read against the clock and the tenant's own state. */
export const Availability = z.enum(['draft', 'scheduled', 'open', 'closed', 'paused'])
export type Availability = z.infer<typeof Availability>

/** Whether a moderator looks before or after the public does. */
export const Moderation = z.enum(['before', 'after'])
export type Moderation = z.infer<typeof Moderation>

const fields = {
  slug: Slug,
  kind: Kind,
  title: line({ max: 120 }),
  introduction: orEmpty(text({ max: 600 })),
  language: Language,
  state: DialogueState,
  moderation: Moderation,
  opensAt: Time.nullable(),
  closesAt: Time.nullable(),
  theme: Theme,
}

/** `settings` belong to the kind and are validated by its own schema in `contracts/kinds`. */
export const DialogueInput = z.strictObject({
  ...fields,
  slug: FreeSlug,
  introduction: fields.introduction.default(''),
  /** The kommun's own when left out. */
  language: Language.optional(),
  state: DialogueState.default('draft'),
  moderation: Moderation.default('before'),
  opensAt: fields.opensAt.default(null),
  closesAt: fields.closesAt.default(null),
  theme: Theme.default({}),
  settings: z.record(z.string(), z.unknown()).default({}),
})
export type DialogueInput = z.infer<typeof DialogueInput>

/** A partial change. `version` is the one the admin looked at: a newer stored one is never overwritten. */
export const DialogueChange = z.strictObject({
  version: z.int(),
  /** Only until it is first published: after that pages and letters name it. */
  slug: FreeSlug.optional(),
  title: fields.title.optional(),
  introduction: fields.introduction.optional(),
  language: Language.optional(),
  state: DialogueState.optional(),
  moderation: Moderation.optional(),
  opensAt: fields.opensAt.optional(),
  closesAt: fields.closesAt.optional(),
  theme: Theme.optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
})
export type DialogueChange = z.infer<typeof DialogueChange>

export const Dialogue = z.object({
  id: Id,
  ...fields,
  settings: z.record(z.string(), z.unknown()),
  availability: Availability,
  version: z.int(),
  createdAt: Time,
  /** When it was first something else than a draft; its address is fixed from then on. */
  publishedAt: Time.nullable(),
})
export type Dialogue = z.infer<typeof Dialogue>

/** A dialogue like another: a draft with its settings and look, without its schedule and submissions. */
export const DialogueCopyInput = z.strictObject({ slug: FreeSlug, title: fields.title })
export type DialogueCopyInput = z.infer<typeof DialogueCopyInput>

/** One line of the kommun's own list. */
export const DialogueSummary = z.object({
  id: Id,
  slug: Slug,
  kind: Kind,
  title: z.string(),
  state: DialogueState,
  availability: Availability,
  opensAt: Time.nullable(),
  closesAt: Time.nullable(),
  version: z.int(),
  createdAt: Time,
  submissions: z.int(),
  /** Submissions that a moderator has yet to decide on. */
  waiting: z.int(),
  supports: z.int(),
  lastSubmissionAt: Time.nullable(),
})
export type DialogueSummary = z.infer<typeof DialogueSummary>

/** One line of the kommun's public list of dialogues. */
export const DialogueItem = z.object({
  slug: Slug,
  kind: Kind,
  title: z.string(),
  introduction: z.string(),
  availability: Availability,
})

/**
 * All that a widget needs to know about a dialogue, inlined in the embed script. `base` is the origin of
 * this service; `origins` are the sites where citizens can take part, so that the widget can tell a
 * webmaster in words when the page it stands on is not one of them.
 */
export const Configuration = z.object({
  base: z.url(),
  tenant: z.object({ slug: Slug, name: z.string() }),
  dialogue: z.object({
    slug: Slug,
    kind: Kind,
    title: z.string(),
    introduction: z.string(),
    availability: Availability,
    moderation: Moderation,
    opensAt: Time.nullable(),
    closesAt: Time.nullable(),
  }),
  language: Language,
  /** By the dialogue's kind. */
  settings: z.union([kindContracts.survey.publicSettings, kindContracts.proposals.publicSettings]),
  theme: Theme,
  /** The kommun's own words about public records, where it has any. */
  publicRecords: z.string().optional(),
  origins: z.array(z.string()),
})
type AnyConfiguration = z.infer<typeof Configuration>

/** The same of one kind, so that what knows the kind knows its settings. */
export type Configuration<K extends Kind = Kind> = {
  [P in K]: Omit<AnyConfiguration, 'dialogue' | 'settings'> & {
    dialogue: Omit<AnyConfiguration['dialogue'], 'kind'> & { kind: P }
    settings: PublicSettings[P]
  }
}[K]
