import { z } from 'zod'
import { Flag } from './flags.ts'
import { Kind } from './kinds/index.ts'
import { Picture } from './pictures.ts'
import { Cursor, Email, Id, Language, line, Reference, Slug, Time, text } from './primitives.ts'
import { ProblemCode } from './problems.ts'
import { OfficialResponse, SubmissionStatus } from './submissions.ts'

/** Why something was set aside for review although the dialogue moderates afterwards. */
export const quarantineSignals = ['honeypot', 'too_fast', 'without_script'] as const
export const QuarantineSignal = z.enum(quarantineSignals)
export type QuarantineSignal = z.infer<typeof QuarantineSignal>

/** A yes or no in a query. */
export const TrueOrFalse = z.enum(['true', 'false']).transform((value) => value === 'true')

/** What a citizen has corrected before it was published: all that could be, as it was from then on. */
export const Revision = z.object({
  heading: z.string(),
  text: z.string(),
  category: z.string().optional(),
  at: Time,
})
export type Revision = z.infer<typeof Revision>

/** Offsets into a text: start and end. */
const Ranges = z.array(z.tuple([z.int(), z.int()]))

/** A text to moderate: as its author last wrote it, untouched, and as the public sees it. */
export const Passage = z.object({
  id: z.string(),
  /** What asked for it, such as a survey's question; absent where the id says it: heading, text, author, place. */
  label: z.string().optional(),
  original: z.string(),
  public: z.string(),
  /** Where personal identity numbers stand in the original. */
  personalNumbers: Ranges,
})
export type Passage = z.infer<typeof Passage>

export const decisionActions = ['publish', 'reject', 'hide', 'restore', 'dismiss_flags'] as const
export const DecisionAction = z.enum(decisionActions)
export type DecisionAction = z.infer<typeof DecisionAction>

/** The dialogue that something was sent in. */
export const DialogueName = z.object({ slug: Slug, title: z.string(), kind: Kind, language: Language })

/** Another submission, as a member finds it. */
export const SubmissionName = z.object({ id: Id, reference: Reference, heading: z.string() })

const happenings = <S extends z.ZodType>(status: S) =>
  z.array(z.object({ action: z.string(), status, at: Time, reason: z.string().optional(), by: z.string().optional() }))

/** A submission as a member of the kommun sees it: the untouched original beside what the public sees. */
export const ModeratedSubmission = z.object({
  id: Id,
  reference: Reference,
  dialogue: DialogueName,
  status: SubmissionStatus,
  hidden: z.boolean(),
  version: z.int(),
  createdAt: Time,
  publishedAt: Time.optional(),
  closesAt: Time.optional(),
  original: z.record(z.string(), z.unknown()),
  email: Email.optional(),
  public: z.object({ heading: z.string(), text: z.string(), author: z.string() }),
  passages: z.array(Passage),
  category: z.string().optional(),
  supports: z.int(),
  response: OfficialResponse.optional(),
  /** Their addresses are for members alone: what is hidden from the public shows here. */
  pictures: z.array(Picture),
  /** The author's corrections, oldest first; `public` shows the last. */
  revisions: z.array(Revision),
  signals: z.array(QuarantineSignal),
  flags: z.array(Flag),
  /** The submission that this one, a duplicate, was merged into. */
  mergedInto: SubmissionName.optional(),
  /** The duplicates that were merged into this one. */
  merged: z.array(SubmissionName),
  /** What can be done with it as it stands, by those who may. */
  may: z.object({
    decide: z.array(DecisionAction),
    move: z.array(SubmissionStatus),
    answer: z.boolean(),
    merge: z.boolean(),
    comment: z.boolean(),
  }),
  history: happenings(SubmissionStatus),
})
export type ModeratedSubmission = z.infer<typeof ModeratedSubmission>

/** A line of the kommun's list of submissions. */
export const SubmissionItem = z.object({
  id: Id,
  reference: Reference,
  dialogue: DialogueName,
  status: SubmissionStatus,
  hidden: z.boolean(),
  version: z.int(),
  createdAt: Time,
  heading: z.string(),
  excerpt: z.string(),
  author: z.string(),
  category: z.string().optional(),
  place: z.string().optional(),
  supports: z.int(),
  answered: z.boolean(),
  merged: z.boolean(),
  signals: z.array(QuarantineSignal),
  /** How many flags nobody has decided on. */
  flags: z.int(),
})
export type SubmissionItem = z.infer<typeof SubmissionItem>

/** What narrows the list of submissions, and an export of it. */
export const submissionFilter = {
  dialogue: Slug.optional(),
  status: SubmissionStatus.optional(),
  /** A reference number, or words: each must occur in the public text, in any inflection. */
  q: z.string().max(200).optional(),
  category: Slug.optional(),
  /** Part of a place's name. */
  place: z.string().max(40).optional(),
  /** Sent on or after this day, and on or before that one, in Europe/Stockholm. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Those that somebody has flagged, and nobody decided on since. */
  flagged: TrueOrFalse.optional(),
  answered: TrueOrFalse.optional(),
  hidden: TrueOrFalse.optional(),
}

export const SubmissionListQuery = z.strictObject({
  ...submissionFilter,
  sort: z.enum(['oldest', 'newest']).default('oldest'),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type SubmissionListQuery = z.output<typeof SubmissionListQuery>

export const SubmissionList = z.object({
  items: z.array(SubmissionItem),
  /** All that match, not only this page; absent on later pages. */
  total: z.int().optional(),
  next: Cursor.optional(),
})

const version = z.int().meta({ description: 'The version decided on: a newer stored one is never overwritten' })
const reason = text({ max: 1000 })

/**
 * Refusing and hiding need a reason, which the citizen is told; nothing is ever destroyed by them. Each decision
 * settles the flags there are; `dismiss_flags` does nothing else: what was flagged stays as it is.
 */
export const Decision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('publish'), version }),
  z.strictObject({ action: z.literal('reject'), version, reason }),
  z.strictObject({ action: z.literal('hide'), version, reason }),
  z.strictObject({ action: z.literal('restore'), version }),
  z.strictObject({ action: z.literal('dismiss_flags'), version }),
])
export type Decision = z.infer<typeof Decision>

/** Moves a submission along by hand, such as to a committee. */
export const Move = z.strictObject({ version, status: SubmissionStatus, reason: reason.optional() })

/** Makes a duplicate part of another submission in the same dialogue. */
export const Merge = z.strictObject({ version, into: Id })
export type Merge = z.infer<typeof Merge>

/** The kommun's official response; giving another one replaces it. */
export const OfficialAnswer = z.strictObject({
  version,
  text: text({ max: 20_000 }),
  /** Who answers, as in "Kultur- och fritidsnämnden". */
  by: line({ max: 120 }),
})

/** New words for the public version, by passage; what isn't named stays, and so does every original. */
export const Redaction = z.strictObject({
  version,
  passages: z.record(z.string().max(100), z.union([z.literal(''), text({ max: 20_000 })])),
})
export type Redaction = z.infer<typeof Redaction>

/** What waits in the queue, or was taken out of the public's view. */
export const queueFilters = ['waiting', 'flagged', 'quarantined', 'refused'] as const
export const QueueFilter = z.enum(queueFilters)
export type QueueFilter = z.infer<typeof QueueFilter>

export const moderatedTypes = ['submission', 'comment'] as const
const Named = { type: z.enum(moderatedTypes), id: Id }

export const QueueQuery = z.strictObject({
  filter: QueueFilter.default('waiting'),
  dialogue: Slug.optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type QueueQuery = z.output<typeof QueueQuery>

/** A submission or a comment to decide on. */
export const QueueItem = z.object({
  ...Named,
  dialogue: DialogueName,
  status: SubmissionStatus,
  hidden: z.boolean(),
  version: z.int(),
  createdAt: Time,
  /** A comment has that of the submission it is about. */
  heading: z.string(),
  excerpt: z.string(),
  author: z.string(),
  signals: z.array(QuarantineSignal),
  flags: z.int(),
})
export type QueueItem = z.infer<typeof QueueItem>

export const Queue = z.object({
  items: z.array(QueueItem),
  /** How much each filter holds; absent on later pages. */
  counts: z.record(QueueFilter, z.int()).optional(),
  next: Cursor.optional(),
})
export type Queue = z.infer<typeof Queue>

const mostDecided = 100
const decided = z
  .array(z.strictObject({ ...Named, version }))
  .min(1)
  .max(mostDecided)

/** The same decision on many at once; each is taken or refused by itself. */
export const DecisionsInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['publish', 'restore', 'dismiss_flags']), items: decided }),
  z.strictObject({ action: z.enum(['reject', 'hide']), reason, items: decided }),
])
export type DecisionsInput = z.infer<typeof DecisionsInput>

/** Takes back the last decision on each, as long as `undoSeconds` and nobody has done anything since. */
export const UndoInput = z.strictObject({ items: decided })
export type UndoInput = z.infer<typeof UndoInput>

/** How long a decision can be taken back. What followers are told of it waits as long. */
export const undoSeconds = 30

export const DecisionsReport = z.object({
  items: z.array(
    z.object({
      ...Named,
      /** The version it has now. */
      version: z.int().optional(),
      /** Why nothing was done. */
      problem: ProblemCode.optional(),
    }),
  ),
})
export type DecisionsReport = z.infer<typeof DecisionsReport>

/** Reasons ready to use, in the language of the citizen who is told them. */
const ReasonTemplate = z.strictObject({ title: line({ max: 60 }), text: reason })
export type ReasonTemplate = z.infer<typeof ReasonTemplate>
const ReasonTemplates = z.array(ReasonTemplate).max(30)

export const ReasonsInput = z.strictObject({ version: z.int(), sv: ReasonTemplates, en: ReasonTemplates })
export type ReasonsInput = z.infer<typeof ReasonsInput>
export const Reasons = z.object({ version: z.int(), sv: ReasonTemplates, en: ReasonTemplates })
export type Reasons = z.infer<typeof Reasons>
