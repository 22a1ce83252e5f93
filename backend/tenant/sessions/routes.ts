import type { Handlers } from '../../http/perform.ts'
import { requireMember } from '../http/access.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { createSession, endAllSessions, endOwnSession, endSession } from './commands.ts'
import { farewell, toNewcomer, welcome } from './newcomer.ts'
import { listSessions } from './queries.ts'
import { readSessionCookie } from './session-cookie.ts'

export const sessionHandlers: Handlers<
  'createSession' | 'listSessions' | 'endSession' | 'endOwnSession' | 'endAllSessions',
  RequestContext
> = {
  async createSession({ body }, { tenant, address, request }) {
    takeFromLimit(tenant, 'session', address)
    return welcome(tenant, createSession(tenant, body.code, toNewcomer(tenant, request)))
  },

  async listSessions(_, { tenant, actor, request }) {
    const token = readSessionCookie(tenant.profile.id, request)
    return { items: await listSessions(tenant, requireMember(actor), token) }
  },

  async endSession(_, { tenant, request }) {
    const token = readSessionCookie(tenant.profile.id, request)
    if (token) tenant.write((tx) => endSession(tenant, tx, token))
    return farewell(tenant)
  },

  async endOwnSession({ params }, { tenant, actor }) {
    endOwnSession(tenant, requireMember(actor), params.session, actor)
    return undefined
  },

  async endAllSessions(_, { tenant, actor }) {
    endAllSessions(tenant, requireMember(actor), actor)
    return farewell(tenant)
  },
}
