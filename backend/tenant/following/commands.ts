import { uuidv7 } from 'uuidv7'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import type { Tx } from '../db/tx-sync.ts'
import { readUnsubscribeCode } from './rules.ts'

interface NewFollower {
  seq: number
  email: string
  isAuthor: boolean
}

/** Somebody wants to be told what happens with a submission; asking twice changes nothing. */
export function addFollower(tenant: TenantContext, tx: Tx, { seq, email, isAuthor }: NewFollower) {
  tx.run(follower(tenant, uuidv7(), seq, email, isAuthor ? 1 : 0, Date.now()))
}

const follower = prepare(
  (db, id: string, submission_seq: number, email: string, is_author: number, created_at: number) =>
    db
      .insertInto('followers')
      .values({ id, submission_seq, email, is_author, created_at })
      .onConflict((conflict) => conflict.doNothing()),
)

/** Stops the messages and forgets the address, at once. Gives what was followed; undefined when nothing is any more. */
export function unsubscribe(tenant: TenantContext, code: string): { heading: string } | undefined {
  const id = readUnsubscribeCode(tenant.keys, code)
  if (!id) return undefined
  const { db } = tenant
  return tenant.write((tx) => {
    const followed = tx.first(
      db
        .selectFrom('followers')
        .innerJoin('submissions', 'submissions.seq', 'followers.submission_seq')
        .select('heading')
        .where('followers.id', '=', id),
    )
    tx.run(db.deleteFrom('followers').where('id', '=', id))
    return followed
  })
}
