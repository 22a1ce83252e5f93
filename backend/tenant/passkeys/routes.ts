import { mostPasskeys } from '../../contracts/passkeys.ts'
import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import { requireMember } from '../http/access.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { getMember } from '../members/queries.ts'
import { toNewcomer, welcome } from '../sessions/newcomer.ts'
import { addPasskey, createSessionByPasskey, removePasskey, renamePasskey } from './commands.ts'
import { listStoredPasskeys, toPasskey } from './queries.ts'
import { createCreationOptions, createRequestOptions } from './verify.ts'

export const passkeyHandlers: Handlers<
  | 'createPasskeyRequest'
  | 'createSessionByPasskey'
  | 'listPasskeys'
  | 'preparePasskey'
  | 'addPasskey'
  | 'renamePasskey'
  | 'removePasskey',
  RequestContext
> = {
  async createPasskeyRequest(_, { tenant, address }) {
    takeFromLimit(tenant, 'passkey_request', address)
    return { ...(await createRequestOptions(tenant)) }
  },

  async createSessionByPasskey({ body }, { tenant, address, request }) {
    takeFromLimit(tenant, 'session', address)
    return welcome(tenant, await createSessionByPasskey(tenant, body.credential, toNewcomer(tenant, request)))
  },

  async listPasskeys(_, { tenant, actor }) {
    const rows = await listStoredPasskeys(tenant, requireMember(actor))
    return { items: rows.map(toPasskey) }
  },

  async preparePasskey(_, { tenant, actor }) {
    const member = await getMember(tenant, requireMember(actor))
    const existing = await listStoredPasskeys(tenant, member.id)
    if (existing.length >= mostPasskeys) throw problem('too_many_passkeys')
    return { ...(await createCreationOptions(tenant, member, existing)) }
  },

  async addPasskey({ body }, { tenant, actor }) {
    return addPasskey(tenant, requireMember(actor), body, actor)
  },

  async renamePasskey({ params, body }, { tenant, actor }) {
    return renamePasskey(tenant, requireMember(actor), params.passkey, body.name)
  },

  async removePasskey({ params }, { tenant, actor }) {
    removePasskey(tenant, requireMember(actor), params.passkey, actor)
    return undefined
  },
}
