import { sql } from 'kysely'
import type { DestroyedCounts, Extent } from '../../contracts/retention.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { toSourceHash } from './destroyed.ts'
import { wasPublic } from './selection.ts'

export const nothing: DestroyedCounts = {
  submissions: 0,
  wholly: 0,
  comments: 0,
  pictures: 0,
  followers: 0,
  messages: 0,
}

/**
 * Destroys a submission and all that belongs to it, in the caller's transaction. What is left is enough to answer
 * whoever has its receipt. Duplicates must not be part of it any more; where it is one itself, its supporters go
 * on counting for what it is part of.
 */
export function destroySubmission(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  seq: number,
  asked: Extent,
): DestroyedCounts {
  const { db } = tenant
  const found = tx.one(
    db
      .selectFrom('submissions')
      .select(['id', 'reference', 'receipt_generation', 'source_id', 'merged_into'])
      .select(['heading', 'text', 'author', 'category', 'place', wasPublic(tenant, dialogue).as('public')])
      .where('seq', '=', seq),
  )
  const extent = found.public ? asked : 'everything'
  const row = {
    reference: found.reference,
    receipt_generation: found.receipt_generation,
    extent,
    source_hash: found.source_id === null ? null : toSourceHash(dialogue.id, found.source_id),
    destroyed_at: Date.now(),
  }
  tx.run(
    db
      .insertInto('destroyed_submissions')
      .values({ id: found.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
  const counts = countParts(tenant, tx, seq)
  forgetUndoSteps(tenant, tx, found.id, seq)
  if (extent === 'personal') {
    makeAnonymous(tenant, tx, dialogue, seq, found)
    return { ...counts, submissions: 1 }
  }
  if (found.merged_into !== null) passSupportsOn(tenant, tx, seq, found.merged_into)
  tx.run(db.deleteFrom('submission_search').where('rowid', '=', seq))
  tx.run(db.deleteFrom('submissions').where('seq', '=', seq))
  // The index forgets words only when its pages are written anew.
  scheduleJob(tenant, tx, { kind: 'tidy_search', runAt: Date.now() })
  return { ...counts, submissions: 1, wholly: 1 }
}

function countParts({ db }: TenantContext, tx: Tx, seq: number): DestroyedCounts {
  const of = (table: 'comments' | 'pictures' | 'followers' | 'mail_outbox') =>
    tx.one(
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('submission_seq', '=', seq),
    ).n
  return {
    ...nothing,
    comments: of('comments'),
    pictures: of('pictures'),
    followers: of('followers'),
    messages: of('mail_outbox'),
  }
}

/** What a moderator could take back for a moment holds texts, too. */
function forgetUndoSteps({ db }: TenantContext, tx: Tx, id: string, seq: number) {
  const comments = db.selectFrom('comments').select('id').where('submission_seq', '=', seq)
  tx.run(
    db
      .deleteFrom('undoable_decisions')
      .where(({ or, eb }) => or([eb('subject_id', '=', id), eb('subject_id', 'in', comments)])),
  )
}

interface Words {
  heading: string
  text: string
  author: string
  category: string | null
  place: string | null
}

/** Leaves what the public has read, without its author, and the numbers. */
function makeAnonymous(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, seq: number, words: Words) {
  const { db } = tenant
  const original = JSON.stringify(tenant.kinds[dialogue.kind].toAnonymous({ ...words, author: '' }))
  const forgotten = { email: null, key_hash: null, fingerprint: null, source_id: null, signals: '[]' }
  tx.run(
    db
      .updateTable('submissions')
      .set(({ eb, lit }) => ({ ...forgotten, author: '', original, version: eb('version', '+', lit(1)) }))
      .where('seq', '=', seq),
  )
  for (const table of [
    'submission_revisions',
    'pictures',
    'followers',
    'mail_links',
    'mail_outbox',
    'flags',
  ] as const) {
    tx.run(db.deleteFrom(table).where('submission_seq', '=', seq))
  }
  tx.run(db.updateTable('submission_events').set({ reason: null }).where('submission_seq', '=', seq))
  makeCommentsAnonymous(tenant, tx, seq)
  makeSupportsAnonymous(tenant, tx, seq)
}

/** Official comments are the kommun's own words. Of the others, those that nobody has read go wholly. */
function makeCommentsAnonymous({ db }: TenantContext, tx: Tx, seq: number) {
  const ofCitizens = () =>
    db.selectFrom('comments').select('seq').where('submission_seq', '=', seq).where('official', '=', 0)
  tx.run(db.deleteFrom('comments').where('seq', 'in', ofCitizens().where('visible', '=', 0)))
  tx.run(db.updateTable('comment_events').set({ reason: null }).where('comment_seq', 'in', ofCitizens()))
  tx.run(
    db
      .updateTable('comments')
      .set({
        author: '',
        key_hash: null,
        fingerprint: null,
        signals: '[]',
        original: sql<string>`json_object('text', text, 'author', json_object('kind', 'alias', 'name', ''))`,
      })
      .where('seq', 'in', ofCitizens()),
  )
}

/** Addresses that support it become nobody's and stay counted; devices are nobody's from the start. */
function makeSupportsAnonymous({ db }: TenantContext, tx: Tx, seq: number) {
  const given = tx.all(
    db.selectFrom('supports').select('identity_hash').where('submission_seq', '=', seq).where('level', '=', 'email'),
  )
  for (const { identity_hash } of given) forgetSupporter(db, tx, identity_hash, seq)
}

/**
 * Puts a random identity in the place of an address's: one and the same wherever it supports, so that nothing is
 * counted twice, or with `seq` only there and in what is merged with it.
 */
export function forgetSupporter(db: TenantContext['db'], tx: Tx, identityHash: string, seq?: number): number {
  const anonymous = `anonymous-${crypto.randomUUID()}`
  let update = db
    .updateTable('supports')
    .set({ identity_hash: anonymous })
    .where('level', '=', 'email')
    .where('identity_hash', '=', identityHash)
  if (seq !== undefined) {
    update = update.where('submission_seq', 'in', (row) =>
      row
        .selectFrom('submissions')
        .select('submissions.seq')
        .where((one) =>
          one.or([
            one('submissions.seq', '=', seq),
            one('submissions.merged_into', '=', seq),
            one('submissions.seq', '=', selectTarget(db, seq)),
            one('submissions.merged_into', '=', selectTarget(db, seq)),
          ]),
        ),
    )
  }
  return tx.change(update)
}

const selectTarget = (db: TenantContext['db'], seq: number) =>
  db.selectFrom('submissions as part').select('part.merged_into').where('part.seq', '=', seq)

/** What counted for a duplicate counts for what it was part of, which has the sum already. */
function passSupportsOn({ db }: TenantContext, tx: Tx, from: number, to: number) {
  tx.run(
    db
      .insertInto('supports')
      .columns(['submission_seq', 'level', 'identity_hash', 'at'])
      .expression((row) =>
        row
          .selectFrom('supports')
          .select((one) => [one.val(to).as('submission_seq'), 'level', 'identity_hash', 'at'])
          .where('submission_seq', '=', from),
      )
      .onConflict((conflict) => conflict.doNothing()),
  )
  tx.run(
    db
      .updateTable('submissions')
      .set(({ eb, selectFrom }) => ({
        imported_supports: eb(
          'imported_supports',
          '+',
          selectFrom('submissions as part').select('part.imported_supports').where('part.seq', '=', from),
        ),
      }))
      .where('seq', '=', to),
  )
}
