import type { Handlers } from '../../http/perform.ts'
import { requireMember } from '../http/access.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { changeMember } from './commands.ts'
import { inviteMember, inviteMemberAgain } from './invitations.ts'
import { getMember, listMembers } from './queries.ts'
import { toMember } from './rules.ts'

/** `me` comes before the members with an id, or it would be taken for one. */
export const memberHandlers: Handlers<
  'getMe' | 'changeMe' | 'listMembers' | 'inviteMember' | 'changeMember' | 'inviteMemberAgain',
  RequestContext
> = {
  async getMe(_, { tenant, actor }) {
    return getMember(tenant, requireMember(actor))
  },

  async changeMe({ body }, { tenant, actor }) {
    return toMember(changeMember(tenant, requireMember(actor), body, actor))
  },

  async listMembers({ query }, { tenant }) {
    return listMembers(tenant, query)
  },

  async inviteMember({ body }, { tenant, actor, address }) {
    takeFromLimit(tenant, 'invitation', address)
    return toMember(inviteMember(tenant, body, actor))
  },

  async changeMember({ params, body }, { tenant, actor }) {
    return toMember(changeMember(tenant, params.member, body, actor))
  },

  async inviteMemberAgain({ params }, { tenant, actor, address }) {
    takeFromLimit(tenant, 'invitation', address)
    inviteMemberAgain(tenant, params.member, actor)
    return undefined
  },
}
