import { z } from 'zod'
import { Id, line, Reference, Slug, Time, text } from './primitives.ts'

/**
 * How much is destroyed (gallras). `personal`: originals, names, addresses and pictures; what the public has read
 * stays as it was read, without its author, and what it never read goes wholly. `everything`: all of it.
 * Figures, which are nobody's, stay either way.
 */
export const extents = ['personal', 'everything'] as const
export const Extent = z.enum(extents)
export type Extent = z.infer<typeof Extent>

/** A retention rule as it is decided: when what a dialogue has taken in is destroyed, and by which decision. */
export const RetentionRuleInput = z.strictObject({
  /** What the months are counted from: the day the dialogue closed, or the day each submission came. */
  from: z.enum(['closing', 'submission']),
  months: z.int().min(1).max(600),
  extent: Extent,
  /** The decision on disposal (gallringsbeslut) that allows it, as in "KS 2026/123". */
  decision: line({ max: 120 }),
})
export type RetentionRuleInput = z.infer<typeof RetentionRuleInput>

/** `version` is the one the admin looked at (0: there was none): a newer stored one is never overwritten. */
export const RetentionRuleChange = RetentionRuleInput.extend({ version: z.int().min(0) })
export type RetentionRuleChange = z.infer<typeof RetentionRuleChange>

/** Days from deciding on a rule until it first destroys anything, so that a mistake can be taken back. */
export const graceDays = 7

export const RetentionRule = RetentionRuleInput.extend({
  version: z.int(),
  /** Nothing is destroyed by it before. */
  effectiveAt: Time,
})
export type RetentionRule = z.infer<typeof RetentionRule>

export const DestroyedCounts = z.object({
  submissions: z.int(),
  /** Of these, those of which nothing stays. */
  wholly: z.int(),
  comments: z.int(),
  pictures: z.int(),
  followers: z.int(),
  messages: z.int(),
})
export type DestroyedCounts = z.infer<typeof DestroyedCounts>

/** What a rule would destroy at an instant. */
export const RetentionPreview = z.object({
  at: Time,
  due: DestroyedCounts,
  examples: z.array(z.object({ reference: Reference, heading: z.string(), createdAt: Time })).max(5),
  /** Would be due, were they not on hold. */
  held: z.int(),
  /** Not due yet. */
  later: z.int(),
  /** When the next of these are due at the earliest; absent while the dialogue is open and its closing counts. */
  nextAt: Time.optional(),
})
export type RetentionPreview = z.infer<typeof RetentionPreview>

/** One time that a rule was carried out; the audit log has the digest of exactly this. */
export const RetentionRun = z.object({
  id: Id,
  startedAt: Time,
  finishedAt: Time.optional(),
  rule: RetentionRuleInput,
  counts: DestroyedCounts,
  /** Of the ids of all that was destroyed, in order. */
  digest: z.string(),
})
export type RetentionRun = z.infer<typeof RetentionRun>

export const Retention = z.object({
  dialogue: z.object({ slug: Slug, title: z.string(), closedAt: Time.optional() }),
  rule: RetentionRule.optional(),
  preview: RetentionPreview.optional(),
  /** The latest, newest first; the first without `finishedAt` is under way. */
  runs: z.array(RetentionRun).max(20),
})
export type Retention = z.infer<typeof Retention>

/** One line of what holds for each dialogue. */
export const RetentionSummary = z.object({
  dialogue: z.object({ slug: Slug, title: z.string(), closedAt: Time.optional() }),
  submissions: z.int(),
  rule: RetentionRule.optional(),
  /** As soon as the rule has taken effect. */
  due: z.int(),
  held: z.int(),
  nextAt: Time.optional(),
  running: z.boolean(),
})
export type RetentionSummary = z.infer<typeof RetentionSummary>

/** Keeps something from being destroyed, such as while somebody has asked for it or a matter is before a court. */
export const HoldInput = z.strictObject({
  dialogue: Slug,
  /** The one submission that is meant; without it all in the dialogue. */
  submission: Reference.optional(),
  reason: text({ max: 500 }),
  /** The matter's registration number (diarienummer). */
  caseNumber: line({ max: 120 }),
})
export type HoldInput = z.infer<typeof HoldInput>

export const Hold = z.object({
  id: Id,
  dialogue: z.object({ slug: Slug, title: z.string() }),
  submission: z.object({ id: Id, reference: Reference, heading: z.string() }).optional(),
  reason: z.string(),
  caseNumber: z.string(),
  createdAt: Time,
  by: z.string().optional(),
})
export type Hold = z.infer<typeof Hold>
