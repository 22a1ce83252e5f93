import type { Revision } from '../../contracts/moderation.ts'
import type { TenantContext } from '../context.ts'
import type { Content } from '../dialogues/kinds/kind.ts'

/** An author's corrections, each as the whole was from then on. */
export const selectRevisions = ({ db }: TenantContext, seq: number) =>
  db.selectFrom('submission_revisions').where('submission_seq', '=', seq)

/** The author's own words as they stand; undefined when they never corrected them. */
export async function findLastRevision(tenant: TenantContext, seq: number): Promise<Content | undefined> {
  const last = selectRevisions(tenant, seq).select('content').orderBy('number', 'desc').limit(1)
  const row = await last.executeTakeFirst()
  return row && JSON.parse(row.content)
}

export async function listRevisions(tenant: TenantContext, seq: number): Promise<Revision[]> {
  const rows = await selectRevisions(tenant, seq).select(['content', 'at']).orderBy('number').execute()
  return rows.map(({ content, at }) => ({ ...JSON.parse(content), at: new Date(at).toISOString() }))
}
