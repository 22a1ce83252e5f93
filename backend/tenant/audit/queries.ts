import type { TenantContext } from '../context.ts'
import { findBrokenEntry } from './rules.ts'

/** Recomputes the whole chain; gives the position of the first entry that is not what was written. */
export async function verifyAuditLog({ db }: TenantContext): Promise<number | undefined> {
  return findBrokenEntry(await db.selectFrom('audit_log').selectAll().orderBy('seq').execute())
}
