import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { MailTemplateId } from '../../contracts/mail.ts'
import { mostOfAPerson, type Person, type PersonQuery } from '../../contracts/privacy.ts'
import type { TenantContext } from '../context.ts'
import { selectHoldOf } from '../holds/queries.ts'
import { toEmailIdentity } from '../supports/rules.ts'

/** All that is kept about a person. What carries no address is found where the address is written in it. */
export async function findPerson(tenant: TenantContext, query: PersonQuery): Promise<Person> {
  if ('reference' in query) return findByReference(tenant, query.reference)
  const email = query.email.toLowerCase()
  const [submissions, comments, supports, following, messages, links, flags, member] = await Promise.all([
    listSubmissions(tenant, sql<SqlBool>`(${isFrom(email)} or ${mentions(email)})`, email),
    listComments(tenant, email),
    listSupports(tenant, toEmailIdentity(tenant.keys, email)),
    listFollowing(tenant, email),
    listMessages(tenant, email),
    countLinks(tenant, email),
    countFlags(tenant, email),
    findMember(tenant, email),
  ])
  return { submissions, comments, supports, following, messages, links, flags, ...(member ? { member } : {}) }
}

async function findByReference(tenant: TenantContext, reference: string): Promise<Person> {
  const found = await tenant.db
    .selectFrom('submissions')
    .select('email')
    .where('reference', '=', reference)
    .executeTakeFirst()
  return {
    submissions: await listSubmissions(tenant, sql<SqlBool>`submissions.reference = ${reference}`),
    comments: [],
    supports: [],
    following: [],
    messages: [],
    links: 0,
    flags: 0,
    ...(found?.email ? { email: found.email } : {}),
  }
}

const isFrom = (email: string) => sql<SqlBool>`lower(submissions.email) = ${email}`

/** Whether the address is written in the author's words, first or corrected, or in the kommun's answer. */
const mentions = (email: string) => sql<SqlBool>`(
  instr(lower(submissions.original), ${email}) > 0 or instr(lower(coalesce(submissions.response, '')), ${email}) > 0
  or exists (
    select 1 from submission_revisions
    where submission_revisions.submission_seq = submissions.seq and instr(lower(submission_revisions.content), ${email}) > 0
  ))`

const mentionsInComment = (email: string) => sql<SqlBool>`instr(lower(comments.original), ${email}) > 0`

async function listSubmissions(
  tenant: TenantContext,
  where: RawBuilder<SqlBool>,
  email?: string,
): Promise<Person['submissions']> {
  const rows = await tenant.db
    .selectFrom('submissions')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['submissions.id', 'submissions.email', 'slug', 'title', 'reference', 'heading', 'status'])
    .select(['submissions.created_at', selectHoldOf.as('hold')])
    .where(where)
    .orderBy('submissions.seq')
    .limit(mostOfAPerson)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ...toAbout(row),
    status: row.status,
    createdAt: toTime(row.created_at),
    own: email === undefined || row.email?.toLowerCase() === email,
    ...toHold(row.hold),
  }))
}

async function listComments(tenant: TenantContext, email: string): Promise<Person['comments']> {
  const rows = await tenant.db
    .selectFrom('comments')
    .innerJoin('submissions', 'submissions.seq', 'comments.submission_seq')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['comments.id', 'comments.text', 'slug', 'title', 'reference', 'heading', 'comments.created_at'])
    .select(selectHoldOf.as('hold'))
    .where(mentionsInComment(email))
    .orderBy('comments.seq')
    .limit(mostOfAPerson)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ...toAbout(row),
    text: row.text.slice(0, 200),
    createdAt: toTime(row.created_at),
    ...toHold(row.hold),
  }))
}

async function listSupports({ db }: TenantContext, hash: string): Promise<Person['supports']> {
  const rows = await db
    .selectFrom('supports')
    .innerJoin('submissions', 'submissions.seq', 'supports.submission_seq')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['slug', 'title', 'reference', 'heading', 'supports.at'])
    .where('level', '=', 'email')
    .where('identity_hash', '=', hash)
    .orderBy('supports.at')
    .limit(mostOfAPerson)
    .execute()
  return rows.map((row) => ({ ...toAbout(row), at: toTime(row.at) }))
}

async function listFollowing({ db }: TenantContext, email: string): Promise<Person['following']> {
  const rows = await db
    .selectFrom('followers')
    .innerJoin('submissions', 'submissions.seq', 'followers.submission_seq')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['slug', 'title', 'reference', 'heading', 'followers.created_at'])
    .where(sql<string>`lower(followers.email)`, '=', email)
    .orderBy('followers.created_at')
    .limit(mostOfAPerson)
    .execute()
  return rows.map((row) => ({ ...toAbout(row), since: toTime(row.created_at) }))
}

async function listMessages({ db }: TenantContext, email: string): Promise<Person['messages']> {
  const rows = await db
    .selectFrom('mail_outbox')
    .select(['template', 'state', 'created_at'])
    .where(sql<string>`lower(recipient)`, '=', email)
    .orderBy('created_at')
    .limit(mostOfAPerson)
    .execute()
  return rows.map(({ template, state, created_at }) => ({
    template: template as MailTemplateId,
    state: state === 'failed' ? 'failed' : 'waiting',
    createdAt: toTime(created_at),
  }))
}

async function countLinks({ db }: TenantContext, email: string): Promise<number> {
  const counted = db
    .selectFrom('mail_links')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(sql<string>`lower(email)`, '=', email)
  return (await counted.executeTakeFirstOrThrow()).n
}

async function countFlags({ db }: TenantContext, email: string): Promise<number> {
  const counted = db
    .selectFrom('flags')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(mentionsInFlag(email))
  return (await counted.executeTakeFirstOrThrow()).n
}

/** Whether the address is written in the words of a flag. */
export const mentionsInFlag = (email: string) => sql<SqlBool>`instr(lower(coalesce(flags.text, '')), ${email}) > 0`

const findMember = ({ db }: TenantContext, email: string) =>
  db.selectFrom('members').select(['id', 'name', 'role']).where('email', '=', email).executeTakeFirst()

const toAbout = (row: { slug: string; title: string; reference: string; heading: string }) => ({
  dialogue: { slug: row.slug, title: row.title },
  reference: row.reference,
  heading: row.heading,
})

const toHold = (hold: string | null) => (hold === null ? {} : { onHold: JSON.parse(hold) })

const toTime = (instant: number) => new Date(instant).toISOString()
