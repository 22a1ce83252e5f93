import { uuidv7 } from 'uuidv7'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { readUnsubscribeCode } from './rules.ts'

interface NewFollower {
  seq: number
  email: string
  isAuthor: boolean
}

/** Somebody wants to be told what happens with a submission; asking twice changes nothing. */
export function addFollower({ db }: TenantContext, tx: Tx, { seq, email, isAuthor }: NewFollower) {
  const row = { id: uuidv7(), submission_seq: seq, email, is_author: isAuthor ? 1 : 0, created_at: Date.now() }
  tx.run(
    db
      .insertInto('followers')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

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
