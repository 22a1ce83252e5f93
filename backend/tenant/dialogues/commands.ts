import { uuidv7 } from 'uuidv7'
import type { Dialogue, DialogueChange, DialogueCopyInput, DialogueInput } from '../../contracts/dialogues.ts'
import { kindContracts } from '../../contracts/kinds/index.ts'
import { problem, validate } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { assertReadable } from '../theme/rules.ts'
import { getDialogue } from './queries.ts'
import { scheduleReindexing } from './reindexing.ts'
import { type DialogueRow, mayDelete, toDialogue } from './rules.ts'

/** @throws `already_exists` when the slug is taken, `invalid_input`. */
export function createDialogue(tenant: TenantContext, input: DialogueInput, actor: Actor): Dialogue {
  const settings = validate(kindContracts[input.kind].settings, input.settings, '/settings')
  assertReadable(input.theme)
  assertOrder(toInstant(input.opensAt), toInstant(input.closesAt))
  const now = Date.now()
  const row: DialogueRow = {
    id: uuidv7(),
    slug: input.slug,
    kind: input.kind,
    title: input.title,
    introduction: input.introduction,
    language: input.language ?? tenant.profile.language,
    state: input.state,
    moderation: input.moderation,
    opens_at: toInstant(input.opensAt),
    closes_at: toInstant(input.closesAt),
    settings: JSON.stringify(settings),
    theme: JSON.stringify(input.theme),
    version: 1,
    created_at: now,
    published_at: input.state === 'draft' ? null : now,
    closed_at: isClosed(input.state) ? now : null,
  }
  return storeNewDialogue(tenant, row, actor)
}

/** Makes a draft with the settings and the look of a dialogue. @throws `already_exists`, `not_found` */
export async function copyDialogue(
  tenant: TenantContext,
  slug: string,
  input: DialogueCopyInput,
  actor: Actor,
): Promise<Dialogue> {
  const row: DialogueRow = {
    ...(await getDialogue(tenant, slug)),
    ...input,
    id: uuidv7(),
    state: 'draft',
    opens_at: null,
    closes_at: null,
    version: 1,
    created_at: Date.now(),
    published_at: null,
    closed_at: null,
  }
  return storeNewDialogue(tenant, row, actor)
}

function storeNewDialogue(tenant: TenantContext, row: DialogueRow, actor: Actor): Dialogue {
  const stored = tenant.write((tx) => {
    assertFree(tenant, tx, row.slug)
    tx.run(tenant.db.insertInto('dialogues').values(row))
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.created', subjectId: row.id, details: row })
    return keepSettings(tenant, tx, row)
  })
  return toDialogue(stored, tenant.profile.state)
}

/** Lets the kind have its say about the settings of a dialogue that was just stored. */
function keepSettings(tenant: TenantContext, tx: Tx, row: DialogueRow, before?: DialogueRow): DialogueRow {
  const settings = tenant.kinds[row.kind].keepSettings(tenant, tx, row, before)
  if (settings === row.settings) return row
  tx.run(tenant.db.updateTable('dialogues').set({ settings }).where('id', '=', row.id))
  return { ...row, settings }
}

function assertFree({ db }: TenantContext, tx: Tx, slug: string) {
  const taken = tx.first(db.selectFrom('dialogues').select('id').where('slug', '=', slug))
  if (taken) throw problem('already_exists', { errors: [{ pointer: '/slug', code: 'duplicate' }] })
}

/**
 * Changes what is given.
 *
 * @throws `version_conflict` when somebody else has changed the dialogue since, `already_exists`, `invalid_input`,
 * `not_found`.
 */
export async function changeDialogue(
  tenant: TenantContext,
  slug: string,
  { version, ...change }: DialogueChange,
  actor: Actor,
): Promise<Dialogue> {
  const before = await getDialogue(tenant, slug)
  const { settings, theme, opensAt, closesAt, ...plain } = change
  const state = plain.state ?? before.state
  const renamed = plain.slug !== undefined && plain.slug !== before.slug
  if (renamed && before.published_at !== null) {
    throw problem('invalid_input', { errors: [{ pointer: '/slug', code: 'fixed' }] })
  }
  const after: DialogueRow = {
    ...before,
    ...plain,
    ...(settings
      ? { settings: JSON.stringify(validate(kindContracts[before.kind].settings, settings, '/settings')) }
      : {}),
    ...(theme ? { theme: JSON.stringify(theme) } : {}),
    ...(opensAt === undefined ? {} : { opens_at: toInstant(opensAt) }),
    ...(closesAt === undefined ? {} : { closes_at: toInstant(closesAt) }),
    version: version + 1,
    published_at: before.published_at ?? (state === 'draft' ? null : Date.now()),
    closed_at: isClosed(state) ? (before.closed_at ?? Date.now()) : null,
  }
  if (theme) assertReadable(theme)
  assertOrder(after.opens_at, after.closes_at)
  const { id, ...values } = after
  const stored = tenant.write((tx) => {
    const { db } = tenant
    if (renamed) assertFree(tenant, tx, after.slug)
    const changed = tx.change(
      db.updateTable('dialogues').set(values).where('id', '=', id).where('version', '=', version),
    )
    if (changed === 0) throw problem('version_conflict', { version: before.version })
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.changed', subjectId: id, details: change })
    if (after.language !== before.language) scheduleReindexing(tenant, tx, id)
    return keepSettings(tenant, tx, after, before)
  })
  return toDialogue(stored, tenant.profile.state)
}

/**
 * Deletes a dialogue that holds nothing of any citizen's.
 *
 * @throws `transition_not_allowed` while it is open, has submissions or is under a hold, `not_found`.
 */
export async function deleteDialogue(tenant: TenantContext, slug: string, actor: Actor) {
  const { id } = await getDialogue(tenant, slug)
  const { db } = tenant
  tenant.write((tx) => {
    const dialogue = tx.first(db.selectFrom('dialogues').select('state').where('id', '=', id))
    if (!dialogue) throw problem('not_found')
    const { submissions } = tx.one(
      db
        .selectFrom('submissions')
        .select(({ fn }) => fn.countAll<number>().as('submissions'))
        .where('dialogue_id', '=', id),
    )
    const held = tx.first(db.selectFrom('holds').select('id').where('dialogue_id', '=', id))
    if (held || !mayDelete(dialogue, submissions)) throw problem('transition_not_allowed')
    tx.run(db.deleteFrom('dialogues').where('id', '=', id))
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.deleted', subjectId: id })
  })
}

const isClosed = (state: DialogueRow['state']) => state === 'closed' || state === 'archived'

const toInstant = (time: string | null) => (time === null ? null : Date.parse(time))

function assertOrder(opensAt: number | null, closesAt: number | null) {
  if (opensAt === null || closesAt === null || opensAt < closesAt) return
  throw problem('invalid_input', { errors: [{ pointer: '/closesAt', code: 'not_after' }] })
}
