import { sql } from 'kysely'
import type { z } from 'zod'
import type { SubmissionItem, SubmissionList, SubmissionListQuery } from '../../contracts/moderation.ts'
import type { TenantContext } from '../context.ts'
import { type DialogueNames, listDialogueNames } from '../dialogues/names.ts'
import { openFlagCount } from '../flags/queries.ts'
import { toExcerpt } from './excerpt.ts'
import { selectMatching } from './filter.ts'
import { readPosition, writePosition } from './position.ts'

/** A page of what a filter lets through. @throws `invalid_input` for a cursor that is not ours. */
export async function listSubmissions(
  tenant: TenantContext,
  { sort, cursor, limit, ...filter }: SubmissionListQuery,
): Promise<z.infer<typeof SubmissionList>> {
  const after = cursor === undefined ? undefined : readPosition(cursor)
  const names = await listDialogueNames(tenant)
  const matching = selectMatching(tenant, names, filter)
  const direction = sort === 'newest' ? 'desc' : 'asc'
  const comparison = sql.raw(direction === 'desc' ? '<' : '>')
  const rows = await matching
    .select(['id', 'seq', 'reference', 'dialogue_id', 'status', 'hidden', 'merged_into', 'version', 'created_at'])
    .select(['heading', 'author', 'category', 'place', 'supports', 'signals'])
    .select([
      sql<string>`substr(text, 1, 400)`.as('text'),
      sql<number>`response is not null`.as('answered'),
      openFlagCount.as('flags'),
    ])
    .$if(after !== undefined, (page) =>
      page.where(sql<boolean>`(created_at, seq) ${comparison} (${after?.at}, ${after?.seq})`),
    )
    .orderBy('created_at', direction)
    .orderBy('seq', direction)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => toItem(names, row)),
    ...(after ? {} : { total: await count(matching) }),
    ...(rows.length > limit && last ? { next: writePosition({ at: last.created_at, seq: last.seq }) } : {}),
  }
}

export const count = async (matching: ReturnType<typeof selectMatching>) =>
  (await matching.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n

type Plain = Pick<
  SubmissionItem,
  'id' | 'reference' | 'status' | 'version' | 'heading' | 'author' | 'supports' | 'flags'
>

interface Row extends Plain {
  dialogue_id: string
  hidden: number
  merged_into: number | null
  created_at: number
  category: string | null
  place: string | null
  signals: string
  text: string
  answered: number
}

const toItem = (names: DialogueNames, row: Row): SubmissionItem => ({
  id: row.id,
  reference: row.reference,
  dialogue: names.get(row.dialogue_id),
  status: row.status,
  hidden: row.hidden === 1,
  version: row.version,
  createdAt: new Date(row.created_at).toISOString(),
  heading: row.heading,
  excerpt: toExcerpt(row.text),
  author: row.author,
  ...(row.category ? { category: row.category } : {}),
  ...(row.place ? { place: row.place } : {}),
  supports: row.supports,
  answered: row.answered === 1,
  merged: row.merged_into !== null,
  signals: JSON.parse(row.signals),
  flags: row.flags,
})
