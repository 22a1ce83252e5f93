import type { Selectable } from 'kysely'
import type { Member } from '../../contracts/members.ts'
import type { Database } from '../db/schema.ts'

type MemberRow = Selectable<Database['members']>

export const toMember = (row: MemberRow): Member => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  state: row.state,
  language: row.language,
  createdAt: new Date(row.created_at).toISOString(),
  ...(row.signed_in_at === null ? {} : { signedInAt: new Date(row.signed_in_at).toISOString() }),
})

/** Only an active admin can let anybody in again, so the last one stays as they are. */
export const isActiveAdmin = ({ role, state }: Pick<MemberRow, 'role' | 'state'>) =>
  role === 'admin' && state === 'active'
