import { type SqlBool, sql } from 'kysely'
import type { ProposalDetail, ProposalItem, ProposalList } from '../../../../contracts/kinds/proposals.ts'
import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import { toMatchExpression } from '../../../search/stem.ts'
import { getHistory } from '../../../submissions/queries.ts'
import { getPublicDialogue } from '../../queries.ts'
import type { DialogueRow } from '../../rules.ts'
import { type Position, readCursor, writeCursor } from './cursor.ts'
import { isPublicStatus, toExcerpt } from './rules.ts'

export interface ListQuery {
  sort: 'new' | 'supported'
  q?: string | undefined
  category?: string | undefined
  cursor?: string | undefined
  limit: number
}

const sortColumn = { new: 'published_at', supported: 'supports' } as const

/** A page of what everyone may read. @throws `not_found`, `invalid_input` for a cursor that is not ours. */
export async function listProposals(tenant: TenantContext, slug: string, query: ListQuery): Promise<ProposalList> {
  const dialogue = await getPublicDialogue(tenant, slug)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, query.sort)
  const match = query.q === undefined ? undefined : toMatchExpression(query.q, dialogue.language)
  // Words were asked for, but none can be searched for: nothing matches.
  if (query.q?.trim() && !match) return { items: [], ...(after ? {} : { total: 0 }) }

  const matching = selectVisible(tenant, dialogue, query.category, match)
  const [rows, total] = await Promise.all([
    selectPage(matching, query, after).execute(),
    after ? undefined : countAll(matching),
  ])
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(toItem),
    ...(total === undefined ? {} : { total }),
    ...(rows.length > query.limit && last ? { next: writeCursor(query.sort, last) } : {}),
  }
}

/** @throws `not_found`, the same for what is hidden as for what never was. */
export async function getProposal(tenant: TenantContext, slug: string, id: string): Promise<ProposalDetail> {
  const dialogue = await getPublicDialogue(tenant, slug)
  const row = await selectVisible(tenant, dialogue)
    .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
    .selectAll('proposals')
    .select(['submissions.id', 'submissions.reference'])
    .where('submissions.id', '=', id)
    .executeTakeFirst()
  if (!row) throw problem('not_found')
  const { excerpt: _excerpt, answered: _answered, ...item } = toItem(row)
  const history = await getHistory(tenant, row.seq)
  return {
    ...item,
    text: row.text,
    reference: row.reference,
    ...(row.response ? { response: JSON.parse(row.response) } : {}),
    history: history
      .filter(({ status }) => isPublicStatus(status))
      .filter(({ status }, index, all) => status !== all[index - 1]?.status)
      .map(({ status, at, reason }) => ({ status, at, reason })),
  }
}

function selectVisible({ db }: TenantContext, dialogue: DialogueRow, category?: string, match?: string) {
  let selected = db.selectFrom('proposals').where('proposals.dialogue_id', '=', dialogue.id).where('visible', '=', 1)
  if (category) selected = selected.where('category', '=', category)
  if (match) {
    const found = sql<SqlBool>`proposals.seq in (select rowid from proposal_search where proposal_search match ${match})`
    selected = selected.where(found)
  }
  return selected
}

type Visible = ReturnType<typeof selectVisible>

function selectPage(matching: Visible, { sort, limit }: ListQuery, after: Position | undefined) {
  const column = sortColumn[sort]
  let page = matching
    .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
    .select(['submissions.id', 'proposals.seq', 'heading', 'text', 'author', 'category', 'status', 'supports'])
    .select(['published_at', 'response'])
  if (after) {
    page = page.where((row) => row(row.refTuple(column, 'proposals.seq'), '<', row.tuple(after.value, after.seq)))
  }
  return page
    .orderBy(column, 'desc')
    .orderBy('proposals.seq', 'desc')
    .limit(limit + 1)
}

const countAll = async (matching: Visible) =>
  (await matching.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n

interface ItemRow {
  id: string
  heading: string
  text: string
  author: string
  category: string | null
  status: ProposalItem['status']
  supports: number
  published_at: number | null
  response: string | null
}

const toItem = (row: ItemRow): ProposalItem => ({
  id: row.id,
  heading: row.heading,
  excerpt: toExcerpt(row.text),
  ...(row.category ? { category: row.category } : {}),
  author: row.author,
  status: row.status,
  supports: row.supports,
  publishedAt: new Date(row.published_at ?? 0).toISOString(),
  answered: row.response !== null,
})
