import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { ProposalList, ProposalListQuery } from '../../../../contracts/kinds/proposals.ts'
import { publicStatuses } from '../../../../contracts/submissions.ts'
import type { TenantContext } from '../../../context.ts'
import { toSearch } from '../../../search/find-words.ts'
import { toMatchExpression } from '../../../search/stem.ts'
import { getPublicDialogue } from '../../queries.ts'
import type { DialogueRow } from '../../rules.ts'
import { type Position, readCursor, writeCursor } from './cursor.ts'
import { itemColumns, toItem } from './item.ts'
import { type Stretch, toOrder } from './orders.ts'

export type ListQuery = z.output<typeof ProposalListQuery>

/** A page of what everyone may read. @throws `not_found`, `invalid_input` for a cursor that is not ours. */
export async function listProposals(tenant: TenantContext, slug: string, query: ListQuery): Promise<ProposalList> {
  const dialogue = await getPublicDialogue(tenant, slug, 'proposals')
  const { sort, seed, limit, q } = query
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort)
  const match = q === undefined ? undefined : toMatchExpression(q, dialogue.language)
  // Words were asked for, but none can be searched for: nothing matches.
  if (q?.trim() && !match) return { items: [], ...(after ? {} : { total: 0 }) }

  const order = toOrder(sort, seed)
  const matching = selectMatching(tenant, dialogue, query, match).$if(order.onlyOpen, (rows) =>
    rows.where('status', '=', 'published').where('closes_at', '>', Date.now()),
  )
  const rows: Awaited<ReturnType<typeof readStretch>> = []
  for (const stretch of order.stretches) {
    if (rows.length > limit) break
    rows.push(...(await readStretch(tenant, matching, { ...stretch, ...order, after, limit: limit + 1 - rows.length })))
  }
  const kept = !match && !query.place && !order.onlyOpen
  const countMatching = () => (kept ? countKept(tenant, dialogue, query) : count(matching))
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const search = q && match ? toSearch(q, dialogue.language) : undefined
  return {
    items: page.map((row) => toItem(row, search)),
    ...(after ? {} : { total: await countMatching() }),
    ...(rows.length > limit && last ? { next: writeCursor(sort, last.position, last.seq) } : {}),
  }
}

interface StretchQuery extends Stretch {
  direction: 'asc' | 'desc'
  after: Position | undefined
  limit: number
}

/** Which ones, sorted without their texts; then what is in them. */
function readStretch({ db }: TenantContext, matching: Matching, { value, shift, within, ...query }: StretchQuery) {
  const { direction, after, limit } = query
  const comparison = sql.raw(direction === 'asc' ? '>' : '<')
  const wanted = matching
    .where(within)
    .select(['submissions.seq', sql<number>`${value} + ${shift}`.as('position')])
    .$if(after !== undefined, (page) =>
      page.where(
        sql<SqlBool>`(${value}, submissions.seq) ${comparison} (${(after?.value ?? 0) - shift}, ${after?.seq})`,
      ),
    )
    .orderBy(value, direction)
    .orderBy('submissions.seq', direction)
    .limit(limit)
  return db
    .selectFrom(wanted.as('wanted'))
    .innerJoin('submissions', 'submissions.seq', 'wanted.seq')
    .select(itemColumns)
    .select('wanted.position')
    .orderBy('wanted.position', direction)
    .orderBy('wanted.seq', direction)
    .execute()
}

type Matching = ReturnType<typeof selectMatching>

function selectMatching({ db }: TenantContext, dialogue: DialogueRow, query: ListQuery, match: string | undefined) {
  const { category, status, place } = query
  let rows = db.selectFrom('submissions').where('submissions.dialogue_id', '=', dialogue.id).where('visible', '=', 1)
  if (category) rows = rows.where('category', '=', category)
  if (status) rows = rows.where('status', '=', status)
  if (place) rows = rows.where('place', 'in', selectPlaces(dialogue, place))
  if (!match) return rows
  return rows.where(
    sql<SqlBool>`submissions.seq in (select rowid from submission_search where submission_search match ${match})`,
  )
}

/** The places with these letters in them: from each the index leads to the next, however many proposals it has. */
const selectPlaces = ({ id }: DialogueRow, letters: string) => sql<string>`(
  with recursive places (place) as (
    select min(place) from submissions where dialogue_id = ${id} and visible = 1 and place is not null
    union all
    select (select min(place) from submissions as next
      where next.dialogue_id = ${id} and next.visible = 1 and next.place > places.place)
    from places where places.place is not null
  )
  select place from places where instr(${lower(sql.ref('place'))}, ${letters.toLowerCase()}) > 0)`

/** SQLite's own `lower` leaves Å, Ä and Ö alone. */
const lower = (text: RawBuilder<unknown>) =>
  sql`lower(replace(replace(replace(${text}, 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'))`

/** All that match, as the database has counted them already. */
async function countKept({ db }: TenantContext, dialogue: DialogueRow, { category, status }: ListQuery) {
  let kept = db.selectFrom('submission_counts').where('dialogue_id', '=', dialogue.id).where('shown', '=', 1)
  kept = status ? kept.where('status', '=', status) : kept.where('status', 'in', publicStatuses)
  if (category) kept = kept.where('category', '=', category)
  const { n } = await kept.select(({ fn }) => fn.sum<number | null>('count').as('n')).executeTakeFirstOrThrow()
  return n ?? 0
}

const count = async (matching: Matching) =>
  (await matching.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n
