import { sql } from 'kysely'
import type { DialogueSummary } from '../../contracts/dialogues.ts'
import type { Kind } from '../../contracts/kinds/index.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import { computeAvailability, type DialogueRow, isPublic, toDialogue, toTime } from './rules.ts'

export const findDialogue = (tenant: TenantContext, slug: string): DialogueRow | undefined =>
  tenant.read(dialogueBySlug(tenant, slug))[0]

const dialogueBySlug = prepare((db, slug: string) => db.selectFrom('dialogues').selectAll().where('slug', '=', slug))

/** A dialogue, of this kind where one is given. @throws `not_found` */
export async function getDialogue(tenant: TenantContext, slug: string, kind?: Kind): Promise<DialogueRow> {
  const dialogue = findDialogue(tenant, slug)
  if (!dialogue || (kind && dialogue.kind !== kind)) throw problem('not_found')
  return dialogue
}

/** A dialogue whose content everyone may read. @throws `not_found`, the same for a draft as for none. */
export async function getPublicDialogue(tenant: TenantContext, slug: string, kind?: Kind): Promise<DialogueRow> {
  const dialogue = await getDialogue(tenant, slug, kind)
  if (!isPublic(dialogue)) throw problem('not_found')
  return dialogue
}

export const getDialogueById = (tenant: TenantContext, id: string): Promise<DialogueRow> =>
  tenant.db.selectFrom('dialogues').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export async function listPublicDialogues(tenant: TenantContext) {
  const rows = await tenant.db
    .selectFrom('dialogues')
    .selectAll()
    .where('state', 'in', ['open', 'closed'])
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    introduction: row.introduction,
    availability: computeAvailability(row, tenant.profile.state),
  }))
}

/** Every dialogue with its counts, newest first. */
export async function listSummaries({ db, profile }: TenantContext): Promise<DialogueSummary[]> {
  const received = db
    .selectFrom('submission_counts')
    .select(({ fn }) => [
      'dialogue_id',
      fn.sum<number>('count').as('count'),
      fn.max('latest').as('last'),
      fn.sum<number>('supports').as('supports'),
      sql<number>`sum(iif(shown and status in ('submitted', 'reviewing'), count, 0))`.as('waiting'),
    ])
    .groupBy('dialogue_id')
  const rows = await db
    .selectFrom('dialogues')
    .leftJoin(received.as('received'), 'received.dialogue_id', 'dialogues.id')
    .selectAll('dialogues')
    .select(['received.count', 'received.last', 'received.supports', 'received.waiting'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ count, last, supports, waiting, ...row }) => ({
    ...toDialogue(row, profile.state),
    submissions: count ?? 0,
    waiting: waiting ?? 0,
    supports: supports ?? 0,
    lastSubmissionAt: toTime(last),
  }))
}
