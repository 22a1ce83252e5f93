import type { Kind } from '../../contracts/kinds/index.ts'
import type { Role } from '../../contracts/operation.ts'
import type { OperationId } from '../../contracts/operations.ts'
import { operations } from '../../contracts/operations.ts'
import { type KindContents, shownSubmissions } from '../../pages/kinds/index.ts'
import type { MemberTools } from '../../pages/member/tools.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { getMember } from '../members/queries.ts'
import { findSession } from '../sessions/queries.ts'
import { readSessionCookie } from '../sessions/session-cookie.ts'

const mostWaiting = 10

/**
 * What the member whose page it is can do there, as the operations allow their role; undefined for everyone else.
 * Whoever is given it must be answered privately.
 */
export async function findMemberTools(
  tenant: TenantContext,
  request: Request,
  dialogue: DialogueRow,
  content: KindContents[Kind] | undefined,
): Promise<MemberTools | undefined> {
  const token = readSessionCookie(tenant.profile.id, request)
  const session = token && (await findSession(tenant, token))
  if (!session) return undefined
  const { name } = await getMember(tenant, session.member_id)
  const may = {
    moderate: isFor('decideSubmission', session.role),
    answer: isFor('answerSubmission', session.role),
    change: isFor('changeDialogue', session.role),
    invite: isFor('inviteMember', session.role),
  }
  const { id, title, introduction, version } = dialogue
  const waiting = may.moderate ? await listWaiting(tenant, id) : []
  const shown = content && may.moderate ? listShown(dialogue.kind, content) : []
  return {
    name,
    may,
    dialogue: { title, introduction, version },
    waiting: waiting.slice(0, mostWaiting),
    moreWaiting: waiting.length > mostWaiting,
    versions: await readVersions(tenant, shown),
  }
}

/** The content was read for the dialogue’s own kind. */
const listShown = (kind: Kind, content: KindContents[Kind]) =>
  (shownSubmissions[kind] as (content: KindContents[Kind]) => string[])(content)

function isFor(id: OperationId, role: Role) {
  const { access } = operations[id]
  return access.kind === 'member' && (access.roles as readonly Role[]).includes(role)
}

/** The oldest that nobody has decided on, one more than is shown. */
async function listWaiting({ db }: TenantContext, dialogueId: string): Promise<MemberTools['waiting']> {
  const rows = await db
    .selectFrom('submissions')
    .select(['id', 'version', 'created_at', 'heading', 'text', 'author'])
    .where('dialogue_id', '=', dialogueId)
    .where('status', 'in', ['submitted', 'reviewing'])
    .orderBy('seq')
    .limit(mostWaiting + 1)
    .execute()
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: new Date(created_at).toISOString() }))
}

async function readVersions({ db }: TenantContext, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('submissions').select(['id', 'version']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}
