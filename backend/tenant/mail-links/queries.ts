import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { sha256 } from '../keys/digest.ts'

/** What a mailed link is for. @throws `not_found` alike for unknown, used and expired ones. */
export async function getMailLink({ db }: TenantContext, code: string) {
  const found = await db
    .selectFrom('mail_links')
    .innerJoin('submissions', 'submissions.seq', 'mail_links.submission_seq')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['mail_links.purpose', 'mail_links.email', 'submissions.seq', 'submissions.heading'])
    .select(['submissions.id as proposalId', 'dialogues.id as dialogueId', 'dialogues.slug as dialogueSlug'])
    .where('code_hash', '=', sha256(code))
    .where('expires_at', '>', Date.now())
    .executeTakeFirst()
  if (!found) throw problem('not_found')
  return found
}
