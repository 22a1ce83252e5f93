import { createComment, createCommented } from './comments.ts'
import { send } from './http.ts'
import { signIn } from './members.ts'
import { createId } from './operations.ts'
import { createCodes } from './participants.ts'
import { createProposal } from './proposals.ts'
import { createHold } from './retention.ts'
import { inDatabase } from './tenants.ts'

/** Tables of which one row is named in a path, each by its `id`. */
const named = {
  proposal: 'submissions',
  submission: 'submissions',
  comment: 'comments',
  picture: 'pictures',
  session: 'sessions',
  passkey: 'passkeys',
  member: 'members',
  mail: 'mail_outbox',
  hold: 'holds',
  logo: 'logo',
} as const

const pixel = `x'00'`

/** What a kommun has of everything that a path can name, by the parameter's name. */
export async function createOneOfEach(): Promise<Record<string, string>> {
  const { dialogue, id: proposal } = await createCommented({ slug: 'torget' })
  const { tenant, slug } = dialogue
  const { code } = await createProposal(dialogue, { heading: 'En till', email: 'ann@exempel.se' })
  await createComment(dialogue, proposal)
  await createHold(dialogue)
  const { id: batch } = await createCodes(dialogue)
  await signIn(tenant, 'moderator')
  const page = await (await send(`/${tenant.slug}/${slug}/embed`)).text()
  const ids = await inDatabase(tenant, (sql) => {
    sql.exec(`insert into pictures (id, submission_seq, position, type, width, height, alt, bytes)
      select '${createId()}', seq, 9, 'image/png', 1, 1, '', ${pixel} from submissions limit 1`)
    sql.exec(`insert into logo (only_row, id, type, width, height, bytes) values
      (1, '${createId()}', 'image/png', 1, 1, ${pixel})`)
    sql.exec(`insert into passkeys (id, credential_id, member_id, public_key, counter, transports, name, created_at)
      select '${createId()}', 'a', id, ${pixel}, 0, '[]', 'Nyckel', 0 from members limit 1`)
    const find = (table: string) => sql.exec<{ id: string }>(`select id from ${table} limit 1`).one().id
    return Object.fromEntries(Object.entries(named).map(([parameter, table]) => [parameter, find(table)]))
  })
  return { ...ids, batch, dialogue: slug, code, token: findToken(page) }
}

/** The token that a framed page writes with. */
function findToken(page: string): string {
  const token = /[0-9a-f-]{36}\.\d+\.\d+\.[\w-]{43}/.exec(page)?.[0]
  if (!token) throw new Error('The page has no token')
  return token
}
