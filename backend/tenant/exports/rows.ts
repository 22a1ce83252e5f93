import { sql } from 'kysely'
import type { ExportRow } from '../../contracts/exports.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueNames } from '../dialogues/names.ts'
import { openFlagCount } from '../flags/queries.ts'
import { type SubmissionFilter, selectMatching } from '../submissions/filter.ts'
import type { Position } from '../submissions/position.ts'

/** Some ten milliseconds of reading: between slices the kommun answers others. */
const slice = 500

/** What a filter lets through, oldest first, a slice at a time; the public words, with identity numbers masked. */
export async function* readSlices(
  tenant: TenantContext,
  names: DialogueNames,
  filter: SubmissionFilter,
): AsyncGenerator<ExportRow[]> {
  let after: Position | undefined
  for (;;) {
    const rows = await selectSlice(tenant, names, filter, after)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => toExportRow(names, row))
    if (rows.length < slice) return
    after = { at: last.created_at, seq: last.seq }
  }
}

const selectSlice = (
  tenant: TenantContext,
  names: DialogueNames,
  filter: SubmissionFilter,
  after: Position | undefined,
) =>
  selectMatching(tenant, names, filter)
    .select(['seq', 'reference', 'dialogue_id', 'status', 'hidden', 'heading', 'text', 'author', 'category', 'place'])
    .select(['supports', 'signals', 'created_at', 'published_at', 'closes_at', 'response'])
    .select((row) => [
      sql<number>`(select count(*) from comments where submission_seq = submissions.seq and visible = 1)`.as(
        'comments',
      ),
      openFlagCount.as('flags'),
      row
        .selectFrom('submissions as target')
        .select('target.reference')
        .whereRef('target.seq', '=', 'submissions.merged_into')
        .as('mergedInto'),
    ])
    .$if(after !== undefined, (page) => page.where(sql<boolean>`(created_at, seq) > (${after?.at}, ${after?.seq})`))
    .orderBy('created_at')
    .orderBy('seq')
    .limit(slice)
    .execute()

type Row = Awaited<ReturnType<typeof selectSlice>>[number]

function toExportRow(names: DialogueNames, row: Row): ExportRow {
  const response: { text: string; by: string; at: string } | null = row.response && JSON.parse(row.response)
  return {
    reference: row.reference,
    dialogue: names.get(row.dialogue_id).slug,
    status: row.status,
    hidden: row.hidden === 1,
    heading: row.heading,
    text: row.text,
    author: row.author,
    category: row.category,
    place: row.place,
    supports: row.supports,
    comments: row.comments,
    flags: row.flags,
    signals: (JSON.parse(row.signals) as string[]).join(' '),
    mergedInto: row.mergedInto,
    createdAt: toTime(row.created_at),
    publishedAt: toTime(row.published_at),
    closesAt: toTime(row.closes_at),
    response: response?.text ?? null,
    respondedBy: response?.by ?? null,
    respondedAt: response?.at ?? null,
  }
}

const toTime = (at: number | null) => (at === null ? null : new Date(at).toISOString())
