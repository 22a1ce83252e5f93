import { purgeSteps } from '../moderation/undo-steps.ts'
import { codeHistory } from '../sign-in-codes/rules.ts'
import type { JobHandler } from './job.ts'

const day = 24 * 3600_000

/** A page that hasn't shown a dialogue for this long has probably lost it. */
const sightingDays = 90
/** What a policy stopped last month has been put right, or is told anew. */
const violationDays = 30

/** How long the outbox shows what was sent, and keeps what could not be. */
const outboxDays = 30

/**
 * Removes, once a day, sessions and links that no longer open anything, and with them the addresses they held;
 * what is too old to tell anything of where dialogues stand now; and messages that went, or were given up, so long
 * ago that nobody will ask for them.
 */
export const purgeExpired: JobHandler = async (tenant) => {
  const now = Date.now()
  const { db } = tenant
  tenant.write((tx) => {
    tx.run(db.deleteFrom('sessions').where('expires_at', '<=', now))
    tx.run(db.deleteFrom('sign_in_links').where('expires_at', '<=', now))
    tx.run(db.deleteFrom('sign_in_codes').where('created_at', '<=', now - codeHistory))
    tx.run(db.deleteFrom('spent_challenges').where('expires_at', '<=', now))
    purgeSteps(tenant, tx)
    tx.run(db.deleteFrom('mail_links').where('expires_at', '<=', now))
    tx.run(db.deleteFrom('sightings').where('last_seen_at', '<=', now - sightingDays * day))
    tx.run(db.deleteFrom('violations').where('last_seen_at', '<=', now - violationDays * day))
    tx.run(
      db
        .deleteFrom('mail_outbox')
        .where('state', '<>', 'waiting')
        .where('created_at', '<=', now - outboxDays * day),
    )
  })
  return { again: now + day }
}
