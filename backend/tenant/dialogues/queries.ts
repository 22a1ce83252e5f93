import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { computeAvailability, type DialogueRow, isPublic } from './rules.ts'

export const findDialogue = (tenant: TenantContext, slug: string): Promise<DialogueRow | undefined> =>
  tenant.db.selectFrom('dialogues').selectAll().where('slug', '=', slug).executeTakeFirst()

/** @throws `not_found` */
export async function getDialogue(tenant: TenantContext, slug: string): Promise<DialogueRow> {
  const dialogue = await findDialogue(tenant, slug)
  if (!dialogue) throw problem('not_found')
  return dialogue
}

/** A dialogue whose content everyone may read. @throws `not_found`, the same for a draft as for none. */
export async function getPublicDialogue(tenant: TenantContext, slug: string): Promise<DialogueRow> {
  const dialogue = await getDialogue(tenant, slug)
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
