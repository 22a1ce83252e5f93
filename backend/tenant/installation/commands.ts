import type { EmbedForm } from '../../contracts/installation.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { type Reported, toKeptPath } from './rules.ts'

/** A kommun has dialogues on some pages; more than this come from somebody who makes them up. */
const mostPages = 500

interface Seen {
  dialogueId: string
  origin: string
  path: string
  form: EmbedForm
  version: string
}

/** Remembers that a page has shown a dialogue. Only the kommun's listed sites are worth remembering. */
export function rememberSighting(tenant: TenantContext, { dialogueId, origin, path, form, version }: Seen) {
  if (!tenant.profile.origins.includes(origin)) return
  const { db } = tenant
  const now = Date.now()
  const page = { dialogue_id: dialogueId, origin, path: toKeptPath(path) }
  const latest = { form, version, last_seen_at: now }
  tenant.write((tx) => {
    tx.run(
      db
        .insertInto('sightings')
        .values({ ...page, ...latest, count: 1, first_seen_at: now })
        .onConflict((conflict) =>
          conflict
            .columns(['dialogue_id', 'origin', 'path'])
            .doUpdateSet(({ eb, lit }) => ({ ...latest, count: eb('sightings.count', '+', lit(1)) })),
        ),
    )
    forgetOldest(tenant, tx, 'sightings')
  })
}

/** Remembers which directive of a page's policy has stopped something of ours. */
export function rememberViolations(tenant: TenantContext, reported: readonly Reported[]) {
  const { db } = tenant
  const now = Date.now()
  const listed = reported.filter(({ page }) => tenant.profile.origins.includes(page.origin))
  if (listed.length === 0) return
  tenant.write((tx) => {
    for (const { page, directive, enforced } of listed) {
      const latest = { enforced: enforced ? 1 : 0, last_seen_at: now }
      tx.run(
        db
          .insertInto('violations')
          .values({ origin: page.origin, path: toKeptPath(page.pathname), directive, ...latest, count: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['origin', 'path', 'directive'])
              .doUpdateSet(({ eb, lit }) => ({ ...latest, count: eb('violations.count', '+', lit(1)) })),
          ),
      )
    }
    forgetOldest(tenant, tx, 'violations')
  })
}

function forgetOldest({ db }: TenantContext, tx: Tx, table: 'sightings' | 'violations') {
  const oldest = tx.first(
    db.selectFrom(table).select('last_seen_at').orderBy('last_seen_at', 'desc').offset(mostPages).limit(1),
  )
  if (oldest) tx.run(db.deleteFrom(table).where('last_seen_at', '<=', oldest.last_seen_at))
}
