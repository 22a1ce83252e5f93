import { sql } from 'kysely'
import type { PersonExportInput, PersonQuery } from '../../contracts/privacy.ts'
import { type PersonFile, renderPersonFile } from '../../pages/person-file.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { hmacText } from '../keys/keys.ts'
import { listRevisions } from '../receipts/revisions.ts'
import { getHistory, toHistoryEntry } from '../submissions/queries.ts'
import { findPerson } from './find-person.ts'

/** The whole of what is kept about a person, as a file to hand out. */
export async function exportPerson(
  tenant: TenantContext,
  { person, format }: PersonExportInput,
  actor: Actor,
): Promise<Response> {
  const file = await collect(tenant, person)
  tenant.write((tx) =>
    recordInAuditLog(tenant, tx, actor, {
      action: 'person.exported',
      details: { person: toSubject(tenant, person), format },
    }),
  )
  const body = format === 'json' ? JSON.stringify(file, null, 2) : String(await renderPersonFile(file))
  return new Response(body, {
    headers: {
      'Content-Type': `${format === 'json' ? 'application/json' : 'text/html'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="registerutdrag-${file.at.slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Who is meant, as the audit log may know it: only whoever has the kommun's keys and the address can tell. */
export const toSubject = ({ keys }: TenantContext, person: PersonQuery): string =>
  hmacText(keys.device, `person ${'email' in person ? person.email.toLowerCase() : person.reference}`)

async function collect(tenant: TenantContext, query: PersonQuery): Promise<PersonFile> {
  const { submissions, comments, ...rest } = await findPerson(tenant, query)
  const { db, profile } = tenant
  return {
    tenant: profile.name,
    language: profile.language,
    at: new Date().toISOString(),
    asked: 'email' in query ? query.email : query.reference,
    ...rest,
    submissions: await Promise.all(
      submissions.map(async ({ id, onHold: _, ...submission }) => {
        const row = await db
          .selectFrom('submissions')
          .select(['seq', 'original', 'email', 'author', 'text', 'response', 'supports'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return {
          ...submission,
          ...(row.email ? { email: row.email } : {}),
          original: JSON.parse(row.original),
          public: { heading: submission.heading, text: row.text, author: row.author },
          corrections: await listRevisions(tenant, row.seq),
          history: (await getHistory(tenant, row.seq)).map(toHistoryEntry),
          ...(row.response ? { response: JSON.parse(row.response) } : {}),
          supports: row.supports,
          pictures: await listPictureData(tenant, row.seq),
        }
      }),
    ),
    comments: await Promise.all(
      comments.map(async ({ id, onHold: _, ...comment }) => {
        const row = await db
          .selectFrom('comments')
          .select(['original', 'text', 'author', 'status'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return {
          ...comment,
          text: row.text,
          author: row.author,
          status: row.status,
          original: JSON.parse(row.original),
        }
      }),
    ),
  }
}

async function listPictureData({ db }: TenantContext, seq: number) {
  const rows = await db
    .selectFrom('pictures')
    .select(['type', 'alt', 'bytes'])
    .where('submission_seq', '=', seq)
    .orderBy(sql`position`)
    .execute()
  return rows.map(({ type, alt, bytes }) => ({
    alt,
    data: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
  }))
}
