import type { Overview } from '../../contracts/statistics.ts'
import type { TenantContext } from '../context.ts'
import { computeAvailability } from '../dialogues/rules.ts'

const soon = 14 * 24 * 3600_000
const mostShown = 5

/** What waits for somebody at the kommun, and what came last. */
export async function getOverview(tenant: TenantContext, now = Date.now()): Promise<Overview> {
  const [waiting, comments, flags, unanswered, dialogues, latest] = await Promise.all([
    countWaiting(tenant),
    countWaitingComments(tenant),
    listFlagged(tenant),
    countUnanswered(tenant),
    listDialogues(tenant),
    listLatest(tenant),
  ])
  const open = dialogues.filter((row) => computeAvailability(row, tenant.profile.state, now) === 'open')
  return {
    waiting: { submissions: waiting, comments },
    flagged: {
      submissions: flags.filter(({ comment_seq }) => comment_seq === null).length,
      comments: flags.filter(({ comment_seq }) => comment_seq !== null).length,
    },
    unanswered,
    dialogues: {
      all: dialogues.length,
      open: open.length,
      draft: dialogues.filter(({ state }) => state === 'draft').length,
    },
    closing: open
      .flatMap(({ slug, title, closes_at }) => (closes_at && closes_at - now <= soon ? { slug, title, closes_at } : []))
      .sort((a, b) => a.closes_at - b.closes_at)
      .map(({ slug, title, closes_at }) => ({ slug, title, closesAt: new Date(closes_at).toISOString() })),
    latest,
  }
}

async function countWaiting({ db }: TenantContext): Promise<number> {
  const { count } = await db
    .selectFrom('submissions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', 'in', ['submitted', 'reviewing'])
    .where('hidden', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}

async function countWaitingComments({ db }: TenantContext): Promise<number> {
  const { count } = await db
    .selectFrom('comments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'submitted')
    .where('hidden', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}

const listFlagged = ({ db }: TenantContext) =>
  db.selectFrom('flags').select(['submission_seq', 'comment_seq']).distinct().where('settled_at', 'is', null).execute()

async function countUnanswered({ db }: TenantContext): Promise<number> {
  const { count } = await db
    .selectFrom('submissions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', 'in', ['threshold_reached', 'referred'])
    .where('response', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

const listDialogues = ({ db }: TenantContext) =>
  db.selectFrom('dialogues').select(['slug', 'title', 'state', 'opens_at', 'closes_at']).execute()

async function listLatest({ db }: TenantContext): Promise<Overview['latest']> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['submissions.id', 'heading', 'status', 'hidden', 'slug', 'title', 'submissions.created_at'])
    .where('status', 'not in', ['unconfirmed', 'withdrawn'])
    .orderBy('submissions.created_at', 'desc')
    .orderBy('submissions.seq', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    heading: row.heading,
    status: row.status,
    hidden: row.hidden === 1,
    dialogue: { slug: row.slug, title: row.title },
    createdAt: new Date(row.created_at).toISOString(),
  }))
}
