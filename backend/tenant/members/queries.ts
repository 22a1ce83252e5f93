import type { MemberListQuery } from '../../contracts/members.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { toMember } from './rules.ts'

/** @throws `not_found` */
export async function getMember({ db }: TenantContext, id: string) {
  const row = await db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw problem('not_found')
  return toMember(row)
}

/** By name, a page at a time; the cursor is the id of the last one seen. */
export async function listMembers({ db }: TenantContext, { cursor, limit }: MemberListQuery) {
  const last =
    cursor && (await db.selectFrom('members').select(['id', 'name']).where('id', '=', cursor).executeTakeFirst())
  if (cursor && !last) throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  let selected = db.selectFrom('members').selectAll()
  if (last) {
    selected = selected.where(({ eb, refTuple, tuple }) => eb(refTuple('name', 'id'), '>', tuple(last.name, last.id)))
  }
  const rows = await selected
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const end = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(toMember), ...(end ? { next: end.id } : {}) }
}
