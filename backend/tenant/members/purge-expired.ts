import type { JobHandler } from '../jobs/job.ts'

const day = 24 * 3600_000

/** Removes sessions and links that no longer open anything, once a day. */
export const purgeExpired: JobHandler = async (tenant) => {
  const now = Date.now()
  tenant.write((tx) => {
    tx.run(tenant.db.deleteFrom('sessions').where('expires_at', '<=', now))
    tx.run(tenant.db.deleteFrom('sign_in_links').where('expires_at', '<=', now))
  })
  return { again: now + day }
}
