import { uuidv7 } from 'uuidv7'
import type { Dialogue, DialogueChange, DialogueInput } from '../../contracts/dialogues.ts'
import { kindContracts } from '../../contracts/kinds/index.ts'
import { problem, validate } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { assertReadable } from '../theme/rules.ts'
import { getDialogue } from './queries.ts'
import { type DialogueRow, toDialogue } from './rules.ts'

/** @throws `already_exists` when the slug is taken, `invalid_input`. */
export function createDialogue(tenant: TenantContext, input: DialogueInput, actor: Actor): Dialogue {
  const settings = validate(kindContracts[input.kind].settings, input.settings, '/settings')
  assertReadable(input.theme)
  assertOrder(toInstant(input.opensAt), toInstant(input.closesAt))
  const row: DialogueRow = {
    id: uuidv7(),
    slug: input.slug,
    kind: input.kind,
    title: input.title,
    introduction: input.introduction,
    language: input.language,
    state: input.state,
    moderation: input.moderation,
    opens_at: toInstant(input.opensAt),
    closes_at: toInstant(input.closesAt),
    settings: JSON.stringify(settings),
    theme: JSON.stringify(input.theme),
    version: 1,
    created_at: Date.now(),
  }
  const { db } = tenant
  tenant.write((tx) => {
    if (tx.first(db.selectFrom('dialogues').select('id').where('slug', '=', row.slug))) throw problem('already_exists')
    tx.run(db.insertInto('dialogues').values(row))
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.created', subjectId: row.id, details: row })
  })
  return toDialogue(row)
}

/**
 * Changes what is given.
 *
 * @throws `version_conflict` when somebody else has changed the dialogue since, `invalid_input`, `not_found`.
 */
export async function changeDialogue(
  tenant: TenantContext,
  slug: string,
  { version, ...change }: DialogueChange,
  actor: Actor,
): Promise<Dialogue> {
  const before = await getDialogue(tenant, slug)
  const { settings, theme, opensAt, closesAt, ...plain } = change
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
  }
  if (theme) assertReadable(theme)
  assertOrder(after.opens_at, after.closes_at)
  const { id, ...values } = after
  tenant.write((tx) => {
    const { db } = tenant
    const changed = tx.run(db.updateTable('dialogues').set(values).where('id', '=', id).where('version', '=', version))
    if (changed === 0) throw problem('version_conflict', { version: before.version })
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.changed', subjectId: id, details: change })
  })
  return toDialogue(after)
}

const toInstant = (time: string | null) => (time === null ? null : Date.parse(time))

function assertOrder(opensAt: number | null, closesAt: number | null) {
  if (opensAt === null || closesAt === null || opensAt < closesAt) return
  throw problem('invalid_input', { errors: [{ pointer: '/closesAt', code: 'not_after' }] })
}
