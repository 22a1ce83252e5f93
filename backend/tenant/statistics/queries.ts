import type { Counted, Statistics, StatisticsQuery } from '../../contracts/statistics.ts'
import type { TenantContext } from '../context.ts'
import { getDialogue } from '../dialogues/queries.ts'
import { sumUp, toDay, toPeriods, toSpan } from './rules.ts'

/** @throws `not_found` for a dialogue that there isn't */
export async function getStatistics(
  tenant: TenantContext,
  { range, dialogue }: StatisticsQuery,
  now = Date.now(),
): Promise<Statistics> {
  const only = dialogue === undefined ? undefined : await getDialogue(tenant, dialogue)
  const span = toSpan(range, toDay(now), await findFirstDay(tenant, only?.id))
  let selected = tenant.db.selectFrom('daily_counts').where('day', '>=', span.from).where('day', '<=', span.to)
  if (only) selected = selected.where('dialogue_id', '=', only.id)
  const rows = await selected
    .select(['dialogue_id', 'day', 'what'])
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .groupBy(['dialogue_id', 'day', 'what'])
    .execute()
  const counts = rows as { dialogue_id: string; day: string; what: Counted; count: number }[]
  const byDialogue = Map.groupBy(counts, (row) => row.dialogue_id)
  const dialogues = only ? [only] : await listDialogues(tenant)
  return {
    ...span,
    totals: sumUp(counts),
    periods: toPeriods(counts, span),
    dialogues: dialogues.map(({ id, slug, title }) => ({ slug, title, totals: sumUp(byDialogue.get(id) ?? []) })),
  }
}

async function findFirstDay({ db }: TenantContext, dialogueId?: string): Promise<string | undefined> {
  let selected = db.selectFrom('daily_counts')
  if (dialogueId) selected = selected.where('dialogue_id', '=', dialogueId)
  const row = await selected.select(({ fn }) => fn.min<string | null>('day').as('first')).executeTakeFirst()
  return row?.first ?? undefined
}

const listDialogues = ({ db }: TenantContext) =>
  db.selectFrom('dialogues').select(['id', 'slug', 'title']).orderBy('created_at', 'desc').orderBy('id').execute()
