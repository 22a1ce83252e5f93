import type { Selectable } from 'kysely'
import type { Availability, Dialogue } from '../../contracts/dialogues.ts'
import type { Database } from '../db/schema.ts'

export type DialogueRow = Selectable<Database['dialogues']>
type TenantState = Database['tenant']['state']

/** What a citizen meets at this moment: the admin's state read against the clock and the tenant's own state. */
export function computeAvailability(
  dialogue: Pick<DialogueRow, 'state' | 'opens_at' | 'closes_at'>,
  tenantState: TenantState,
  now = Date.now(),
): Availability {
  if (tenantState === 'paused') return 'paused'
  if (dialogue.state === 'draft') return 'draft'
  if (dialogue.state !== 'open') return 'closed'
  if (dialogue.closes_at !== null && dialogue.closes_at <= now) return 'closed'
  if (dialogue.opens_at !== null && dialogue.opens_at > now) return 'scheduled'
  return 'open'
}

/** Drafts are nobody's business yet, and archived dialogues nobody's any more. */
export const isPublic = (dialogue: Pick<DialogueRow, 'state'>) =>
  dialogue.state === 'open' || dialogue.state === 'closed'

/**
 * What citizens sent is destroyed by the dialogue's retention rule or an erasure, never along with the dialogue;
 * and an open one may get a submission at any moment.
 */
export const mayDelete = ({ state }: Pick<DialogueRow, 'state'>, submissions: number) =>
  submissions === 0 && state !== 'open'

export const toDialogue = (row: DialogueRow, tenantState: TenantState): Dialogue => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  title: row.title,
  introduction: row.introduction,
  language: row.language,
  state: row.state,
  availability: computeAvailability(row, tenantState),
  moderation: row.moderation,
  opensAt: toTime(row.opens_at),
  closesAt: toTime(row.closes_at),
  settings: JSON.parse(row.settings),
  theme: JSON.parse(row.theme),
  version: row.version,
  createdAt: new Date(row.created_at).toISOString(),
  publishedAt: toTime(row.published_at),
})

export const toTime = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
