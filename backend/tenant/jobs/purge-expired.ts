import type { JobHandler } from './job.ts'

const day = 24 * 3600_000

/** Removes, once a day, sessions and links that no longer open anything, and with them the addresses they held. */
export const purgeExpired: JobHandler = async (tenant) => {
  const now = Date.now()
  const { db } = tenant
  tenant.write((tx) => {
    tx.run(db.deleteFrom('sessions').where('expires_at', '<=', now))
    tx.run(db.deleteFrom('sign_in_links').where('expires_at', '<=', now))
    tx.run(db.deleteFrom('mail_links').where('expires_at', '<=', now))
  })
  return { again: now + day }
}
