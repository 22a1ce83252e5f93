import type { Selectable } from 'kysely'
import type { Passkey } from '../../contracts/passkeys.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'

export type StoredPasskey = Selectable<Database['passkeys']>

/** A member's own, oldest first. */
export const listStoredPasskeys = ({ db }: TenantContext, memberId: string): Promise<StoredPasskey[]> =>
  db.selectFrom('passkeys').selectAll().where('member_id', '=', memberId).orderBy('created_at').execute()

export const findStoredPasskey = ({ db }: TenantContext, credentialId: string): Promise<StoredPasskey | undefined> =>
  db.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()

export const toPasskey = (row: Pick<StoredPasskey, 'id' | 'name' | 'created_at' | 'used_at'>): Passkey => ({
  id: row.id,
  name: row.name,
  createdAt: new Date(row.created_at).toISOString(),
  ...(row.used_at === null ? {} : { usedAt: new Date(row.used_at).toISOString() }),
})
