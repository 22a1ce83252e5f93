import type { CommentList, SentComment } from '../../contracts/comments.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { selectReadable, selectVisible } from '../submissions/visible.ts'

interface ListQuery {
  cursor?: string | undefined
  limit: number
}

/**
 * A page of what everyone may read about a proposal, oldest first; nothing while comments are switched off.
 *
 * @throws `not_found`, `invalid_input` for a cursor that is not ours.
 */
export async function listComments(
  tenant: TenantContext,
  target: { dialogue: string; proposal: string },
  { cursor, limit }: ListQuery,
): Promise<CommentList> {
  const after = readPosition(cursor)
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  const proposal = await selectReadable(tenant, dialogue, target.proposal).select('submissions.seq').executeTakeFirst()
  if (!proposal) throw problem('not_found')
  const total = cursor === undefined ? { total: await countComments(tenant, dialogue, proposal.seq) } : {}
  if (!hasComments(tenant, dialogue)) return { items: [], ...total }

  const rows = await selectShown(tenant, proposal.seq)
    .select(['seq', 'id', 'text', 'author', 'official', 'created_at'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ id, text, author, official, created_at }) => ({
      id,
      text,
      author,
      official: official === 1,
      at: new Date(created_at).toISOString(),
    })),
    ...total,
    ...(rows.length > limit && last ? { next: String(last.seq) } : {}),
  }
}

/** Whether comments are taken in and shown in a dialogue. */
export const hasComments = ({ kinds }: TenantContext, dialogue: DialogueRow) =>
  kinds[dialogue.kind].getCommentRules(dialogue) !== undefined

/** How many comments everyone may read; none while they are switched off. */
export async function countComments(tenant: TenantContext, dialogue: DialogueRow, submissionSeq: number) {
  if (!hasComments(tenant, dialogue)) return 0
  const counted = selectShown(tenant, submissionSeq).select(({ fn }) => fn.countAll<number>().as('n'))
  return (await counted.executeTakeFirstOrThrow()).n
}

/** A comment that everyone may read, on a proposal that everyone may. @throws `not_found` */
export async function getVisibleComment(
  tenant: TenantContext,
  dialogue: DialogueRow,
  { proposal, comment }: { proposal: string; comment: string },
) {
  const target = await selectVisible(tenant, dialogue, proposal).executeTakeFirst()
  const found =
    target &&
    hasComments(tenant, dialogue) &&
    (await selectShown(tenant, target.seq)
      .select(['id', 'author', 'text'])
      .where('id', '=', comment)
      .executeTakeFirst())
  if (!found) throw problem('not_found')
  return found
}

const selectShown = ({ db }: TenantContext, submissionSeq: number) =>
  db.selectFrom('comments').where('submission_seq', '=', submissionSeq).where('visible', '=', 1)

/** Where a page of comments begins: after this `seq`. @throws `invalid_input` */
export function readPosition(cursor = '0'): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
}

/**
 * What an idempotency key stored, if anything, as it stands now.
 *
 * @throws `already_received` when it was something else.
 */
export function findSentComment({ db }: TenantContext, tx: Tx, keyHash: string, fingerprint: string) {
  const found = tx.first(
    db.selectFrom('comments').select(['id', 'status', 'fingerprint', 'created_at']).where('key_hash', '=', keyHash),
  )
  if (!found) return undefined
  const { id, status, created_at } = found
  const sent: SentComment = { id, status, createdAt: new Date(created_at).toISOString() }
  if (found.fingerprint === fingerprint) return sent
  throw problem('already_received', { receipt: sent })
}
