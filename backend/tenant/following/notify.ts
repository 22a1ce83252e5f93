import { sql } from 'kysely'
import type { Language } from '../../contracts/primitives.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import type { MailContent } from '../mail/templates.ts'
import { selectGroup } from '../merging/queries.ts'
import type { SubmissionAction } from '../submissions/events.ts'

interface News {
  seq: number
  heading: string
  action: SubmissionAction
  status: SubmissionStatus
  reason?: string | undefined
  at: number
  /** Milliseconds: as long as what happened can be taken back. */
  tellAfter: number
}

/** What only the author is told: the others never saw the proposal, or would be told what was taken from them. */
const forAuthorOnly: readonly SubmissionAction[] = ['reject', 'hide', 'restore', 'confirm']
/** What everybody knows already, being the one who did it, and what changes nothing for them. */
const forNobody: readonly SubmissionAction[] = [
  'submit',
  'import',
  'confirm',
  'correct',
  'absorb',
  'release',
  'dismiss_flags',
  'redact',
  'undo',
]

/** Tells the followers of a submission what happened to it, in the transaction that changed it. */
export function notifyFollowers(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, news: News) {
  const { seq, heading, action, status, reason, at, tellAfter } = news
  if (forNobody.includes(action) || !isFollowed(tenant, seq)) return
  const content = {
    tenant: tenant.profile.name,
    dialogue: dialogue.title,
    heading,
    action,
    status,
    reason: reason ?? '',
  }
  const readers = forAuthorOnly.includes(action) ? selectAuthor(tenant, seq) : selectOnePerAddress(tenant, seq)
  queueForFollowers(tenant, tx, { template: 'news', content, language: dialogue.language, readers, at, tellAfter })
}

/** Most submissions are told of when they are published, and nobody follows them yet. */
const isFollowed = (tenant: TenantContext, seq: number) => tenant.read(anyFollower(tenant, seq)).length > 0

const anyFollower = prepare((db, seq: number) =>
  db.selectFrom('followers').select('id').where('submission_seq', 'in', selectGroup({ db }, seq)).limit(sql.lit(1)),
)

interface OfficialComment {
  seq: number
  heading: string
  comment: string
  author: string
}

/** Tells the followers of a submission what the kommun has commented on it, in the transaction that stores it. */
export function notifyOfComment(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  { seq, ...comment }: OfficialComment,
) {
  const content = { tenant: tenant.profile.name, dialogue: dialogue.title, ...comment }
  const readers = selectOnePerAddress(tenant, seq)
  queueForFollowers(tenant, tx, { template: 'official_comment', content, language: dialogue.language, readers })
}

interface FollowersMail<T extends 'news' | 'official_comment'> {
  template: T
  content: MailContent[T]
  language: Language
  /** The ids of those followers that are told. */
  readers: Readers
  at?: number
  tellAfter?: number
}

/** Queues a message to each of these followers: one query, however many. */
function queueForFollowers<T extends 'news' | 'official_comment'>(
  tenant: TenantContext,
  tx: Tx,
  { template, content, language, readers, at = Date.now(), tellAfter = 0 }: FollowersMail<T>,
) {
  const queued = tx.change(
    tenant.db
      .insertInto('mail_outbox')
      .columns([
        'id',
        'recipient',
        'template',
        'language',
        'content',
        'follower_id',
        'submission_seq',
        'next_attempt_at',
        'created_at',
      ])
      .expression((eb) =>
        eb
          .selectFrom('followers')
          .select((row) => [
            sql<string>`lower(hex(randomblob(16)))`.as('id'),
            'email as recipient',
            row.val<string>(template).as('template'),
            row.val(language).as('language'),
            row.val(JSON.stringify(content)).as('content'),
            'id as follower_id',
            'submission_seq',
            row.val(at + tellAfter).as('next_attempt_at'),
            row.val(at).as('created_at'),
          ])
          .where('id', 'in', readers),
      ),
  )
  if (queued > 0) scheduleJob(tenant, tx, { kind: 'deliver_mail', runAt: at + tellAfter })
}

/** Takes back the messages about what happened at an instant, as far as they haven't left. */
export const recallNews = (tenant: TenantContext, tx: Tx, { seq, at }: { seq: number; at: number }) =>
  tx.run(
    tenant.db
      .deleteFrom('mail_outbox')
      .where('template', '=', 'news')
      .where('state', '=', 'waiting')
      .where('created_at', '=', at)
      .where('submission_seq', 'in', selectGroup(tenant, seq)),
  )

type Readers = ReturnType<typeof selectAuthor | typeof selectOnePerAddress>

const selectAuthor = ({ db }: TenantContext, seq: number) =>
  db.selectFrom('followers').select('id').where('submission_seq', '=', seq).where('is_author', '=', 1)

/** Who follows both a proposal and one merged into it is told as a follower of the first. */
const selectOnePerAddress = (tenant: TenantContext, seq: number) =>
  tenant.db
    .selectFrom((eb) =>
      eb
        .selectFrom('followers')
        .select('id')
        .select(
          sql<number>`row_number() over (partition by email order by submission_seq <> ${seq}, submission_seq)`.as(
            'place',
          ),
        )
        .where('submission_seq', 'in', selectGroup(tenant, seq))
        .as('ranked'),
    )
    .select('ranked.id')
    .where('place', '=', 1)
