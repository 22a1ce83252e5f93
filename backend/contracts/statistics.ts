import { z } from 'zod'
import { Id, Slug, Time } from './primitives.ts'
import { SubmissionStatus } from './submissions.ts'

/** What is counted a day: forms opened, and what was sent or brought in. Whose it was is not known. */
export type Counted = 'opened' | 'sent' | 'imported' | 'supports' | 'comments'

/** Days back from today, today included. */
export const statisticsRanges = ['7', '30', '365', 'all'] as const
export type StatisticsRange = (typeof statisticsRanges)[number]

export const StatisticsQuery = z.strictObject({
  range: z.enum(statisticsRanges).default('30'),
  /** One dialogue's figures; all dialogues' unless given. */
  dialogue: Slug.optional(),
})
export type StatisticsQuery = z.infer<typeof StatisticsQuery>

const Day = z.iso.date().meta({ description: 'A day in Europe/Stockholm' })

export const Counts = z.object({
  /** Forms opened, and submissions sent in them. */
  opened: z.int(),
  sent: z.int(),
  /** Those sent and those imported. */
  submissions: z.int(),
  /** Taken back ones leave the day on which they were given. */
  supports: z.int(),
  /** Citizens' comments. */
  comments: z.int(),
})
export type Counts = z.infer<typeof Counts>

export const Statistics = z.object({
  from: Day,
  to: Day,
  /** How long each of `periods` is: weeks begin on Mondays; the first and the last may be shorter. */
  unit: z.enum(['day', 'week', 'month']),
  totals: Counts,
  /** Without gaps, oldest first. */
  periods: z.array(Counts.extend({ from: Day })),
  /** What the totals consist of, in the order in which the dialogues were created, newest first. */
  dialogues: z.array(z.object({ slug: Slug, title: z.string(), totals: Counts })),
})
export type Statistics = z.infer<typeof Statistics>

/** What somebody who has just signed in should look at. */
export const Overview = z.object({
  /** Submissions and comments that a moderator has not looked at. */
  waiting: z.object({ submissions: z.int(), comments: z.int() }),
  /** Public submissions and comments with flags that nobody has decided on. */
  flagged: z.object({ submissions: z.int(), comments: z.int() }),
  /** Proposals that have reached their threshold and have no official response yet. */
  unanswered: z.int(),
  dialogues: z.object({ all: z.int(), open: z.int(), draft: z.int() }),
  /** Open dialogues that close within two weeks, the next first. */
  closing: z.array(z.object({ slug: Slug, title: z.string(), closesAt: Time })),
  /** The five submissions that came last, in their public words. */
  latest: z.array(
    z.object({
      id: Id,
      heading: z.string(),
      status: SubmissionStatus,
      hidden: z.boolean(),
      dialogue: z.object({ slug: Slug, title: z.string() }),
      createdAt: Time,
    }),
  ),
})
export type Overview = z.infer<typeof Overview>
