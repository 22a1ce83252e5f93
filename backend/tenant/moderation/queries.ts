import type { ModeratedSubmission, Passage } from '../../contracts/moderation.ts'
import { findPersonalNumbers } from '../../contracts/personal-numbers.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import { listOpenFlags, openFlagCount } from '../flags/queries.ts'
import { findMergeTarget, listMerged } from '../merging/queries.ts'
import { mayMerge } from '../merging/rules.ts'
import { listModeratedPictures } from '../pictures/queries.ts'
import { findLastRevision, listRevisions } from '../receipts/revisions.ts'
import { getHistory } from '../submissions/queries.ts'
import { mayAnswer } from '../submissions/rules.ts'
import { isHandledElsewhere, listDecisions } from './rules.ts'

/** A submission as it is stored, with the number of flags that wait. @throws `not_found` */
export async function getStoredSubmission({ db }: TenantContext, id: string) {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .selectAll('submissions')
    .select(['dialogues.kind', openFlagCount.as('flags')])
    .where('submissions.id', '=', id)
    .executeTakeFirst()
  if (!row) throw problem('not_found')
  return row
}

/** All that a member may know of a submission, and what can be done with it. @throws `not_found` */
export async function getModeratedSubmission(tenant: TenantContext, id: string): Promise<ModeratedSubmission> {
  const row = await getStoredSubmission(tenant, id)
  const { seq, status, heading, text, author } = row
  const [dialogue, revision, merged, mergedInto] = await Promise.all([
    getDialogueById(tenant, row.dialogue_id),
    findLastRevision(tenant, seq),
    listMerged(tenant, seq),
    findMergeTarget(tenant, row.merged_into),
  ])
  const kind = tenant.kinds[dialogue.kind]
  const original = JSON.parse(row.original)
  const hidden = row.hidden === 1
  const own = kind.isRead && !isHandledElsewhere(row)
  return {
    id,
    reference: row.reference,
    dialogue: { slug: dialogue.slug, title: dialogue.title, kind: dialogue.kind, language: dialogue.language },
    status,
    hidden,
    version: row.version,
    createdAt: toTime(row.created_at),
    ...(row.published_at === null ? {} : { publishedAt: toTime(row.published_at) }),
    ...(row.closes_at === null ? {} : { closesAt: toTime(row.closes_at) }),
    original,
    ...(row.email ? { email: row.email } : {}),
    public: { heading, text, author },
    passages: kind.listPassages(dialogue, row, { ...original, ...revision }).map(withPersonalNumbers),
    ...(row.category ? { category: row.category } : {}),
    supports: row.supports,
    ...(row.response ? { response: JSON.parse(row.response) } : {}),
    pictures: await listModeratedPictures(tenant, row),
    revisions: await listRevisions(tenant, seq),
    signals: JSON.parse(row.signals),
    flags: await listOpenFlags(tenant, { submissionSeq: seq, commentSeq: null }),
    ...(mergedInto ? { mergedInto } : {}),
    merged,
    may: {
      decide: listDecisions({ status, hidden, flagged: row.flags > 0 }),
      move: own ? [...(kind.moves[status] ?? [])] : [],
      answer: own && mayAnswer(status),
      merge: kind.isRead && mayMerge({ ...row, hasMerged: merged.length > 0 }, { visible: 1 }),
      comment: row.visible === 1 && kind.getCommentRules(dialogue) !== undefined,
    },
    history: await getHistory(tenant, seq),
  }
}

/** With where identity numbers stand in what its author wrote. */
export const withPersonalNumbers = (passage: Omit<Passage, 'personalNumbers'>): Passage => ({
  ...passage,
  personalNumbers: findPersonalNumbers(passage.original).map(({ start, end }) => [start, end]),
})

const toTime = (at: number) => new Date(at).toISOString()
