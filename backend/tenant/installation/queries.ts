import type { Installation } from '../../contracts/installation.ts'
import type { TenantContext } from '../context.ts'
import { getDialogue } from '../dialogues/queries.ts'

const mostShown = 200

/** Where dialogues have been seen and stopped, newest first. @throws `not_found` for a dialogue that there isn't */
export async function getInstallation(tenant: TenantContext, dialogue?: string): Promise<Installation> {
  const only = dialogue === undefined ? undefined : await getDialogue(tenant, dialogue)
  return { sightings: await listSightings(tenant, only?.id), violations: await listViolations(tenant) }
}

async function listSightings({ db }: TenantContext, dialogueId?: string) {
  let selected = db.selectFrom('sightings').innerJoin('dialogues', 'dialogues.id', 'sightings.dialogue_id')
  if (dialogueId) selected = selected.where('dialogue_id', '=', dialogueId)
  const rows = await selected
    .selectAll('sightings')
    .select('dialogues.slug')
    .orderBy('last_seen_at', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map(({ slug, origin, path, form, version, count, first_seen_at, last_seen_at }) => ({
    dialogue: slug,
    origin,
    path,
    form,
    version,
    count,
    firstSeenAt: new Date(first_seen_at).toISOString(),
    lastSeenAt: new Date(last_seen_at).toISOString(),
  }))
}

async function listViolations({ db }: TenantContext) {
  const rows = await db.selectFrom('violations').selectAll().orderBy('last_seen_at', 'desc').limit(mostShown).execute()
  return rows.map(({ origin, path, directive, enforced, count, last_seen_at }) => ({
    origin,
    path,
    directive,
    enforced: enforced === 1,
    count,
    lastSeenAt: new Date(last_seen_at).toISOString(),
  }))
}
