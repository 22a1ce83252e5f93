import type { Selectable } from 'kysely'
import type { Member } from '../../contracts/members.ts'
import type { Database } from '../db/schema.ts'

export const toMember = (row: Selectable<Database['members']>): Member => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  state: row.state,
  createdAt: new Date(row.created_at).toISOString(),
})

/** A fresh secret of 256 bits, as it stands in links and cookies; only its hash is stored. */
export const createToken = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
