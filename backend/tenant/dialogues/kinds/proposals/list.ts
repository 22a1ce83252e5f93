import { type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { ProposalList, ProposalListQuery } from '../../../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../../../context.ts'
import { toSearch } from '../../../search/find-words.ts'
import { toMatchExpression } from '../../../search/stem.ts'
import { getPublicDialogue } from '../../queries.ts'
import type { DialogueRow } from '../../rules.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { itemColumns, toItem } from './item.ts'
import { toOrder } from './orders.ts'

export type ListQuery = z.output<typeof ProposalListQuery>

/** A page of what everyone may read. @throws `not_found`, `invalid_input` for a cursor that is not ours. */
export async function listProposals(tenant: TenantContext, slug: string, query: ListQuery): Promise<ProposalList> {
  const dialogue = await getPublicDialogue(tenant, slug)
  const { sort, seed, limit, q } = query
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort)
  const match = q === undefined ? undefined : toMatchExpression(q, dialogue.language)
  // Words were asked for, but none can be searched for: nothing matches.
  if (q?.trim() && !match) return { items: [], ...(after ? {} : { total: 0 }) }

  const order = toOrder(sort, seed)
  const matching = selectMatching(tenant, dialogue, query, match).$if(order.onlyOpen, (rows) =>
    rows.where('status', '=', 'published').where('closes_at', '>', Date.now()),
  )
  const rows = await matching
    .select(itemColumns)
    .select(order.value.as('position'))
    .$if(after !== undefined, (page) => page.where(order.follows(after?.value ?? 0, after?.seq ?? 0)))
    .orderBy(order.value, order.direction)
    .orderBy('submissions.seq', order.direction)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const search = q && match ? toSearch(q, dialogue.language) : undefined
  return {
    items: page.map((row) => toItem(row, search)),
    ...(after ? {} : { total: await count(matching) }),
    ...(rows.length > limit && last ? { next: writeCursor(sort, last.position, last.seq) } : {}),
  }
}

function selectMatching({ db }: TenantContext, dialogue: DialogueRow, query: ListQuery, match: string | undefined) {
  const { category, status, place } = query
  let rows = db.selectFrom('submissions').where('submissions.dialogue_id', '=', dialogue.id).where('visible', '=', 1)
  if (category) rows = rows.where('category', '=', category)
  if (status) rows = rows.where('status', '=', status)
  if (place) rows = rows.where(sql<SqlBool>`instr(lower(place), lower(${place})) > 0`)
  if (!match) return rows
  return rows.where(
    sql<SqlBool>`submissions.seq in (select rowid from submission_search where submission_search match ${match})`,
  )
}

const count = async (matching: ReturnType<typeof selectMatching>) =>
  (await matching.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n
