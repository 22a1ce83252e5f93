import type { TenantContext } from '../context.ts'
import { computeReceiptCode } from '../receipts/rules.ts'
import { computeUnsubscribeCode, readUnsubscribeCode } from './rules.ts'

/** The links of a message to a follower: authors are led to their own page, others to the public one. */
export async function getNewsLinks(tenant: TenantContext, followerId: string) {
  const { base, profile, keys } = tenant
  const found = await tenant.db
    .selectFrom('followers')
    .innerJoin('submissions', 'submissions.seq', 'followers.submission_seq')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['is_author', 'submissions.id', 'reference', 'receipt_generation', 'dialogues.slug'])
    .where('followers.id', '=', followerId)
    .executeTakeFirstOrThrow()
  const home = `${base}/${profile.slug}`
  return {
    url: found.is_author
      ? `${home}/r/${computeReceiptCode(keys, found)}`
      : `${home}/${found.slug}?proposal=${found.id}`,
    unsubscribeUrl: `${home}/u/${computeUnsubscribeCode(keys, followerId)}`,
  }
}

/** What an unsubscribe link is about; undefined when nothing is followed with it any more, or never was. */
export async function findFollowed({ db, keys }: TenantContext, code: string) {
  const id = readUnsubscribeCode(keys, code)
  if (!id) return undefined
  return db
    .selectFrom('followers')
    .innerJoin('submissions', 'submissions.seq', 'followers.submission_seq')
    .select('heading')
    .where('followers.id', '=', id)
    .executeTakeFirst()
}
