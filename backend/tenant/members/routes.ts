import { type Handlers, WithHeaders } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { createSession, endSession } from './commands.ts'
import { getMember } from './queries.ts'
import { toMember } from './rules.ts'
import { readSessionCookie, sessionSeconds, writeSessionCookie } from './session-cookie.ts'

export const memberHandlers: Handlers<'createSession' | 'endSession' | 'getMe', RequestContext> = {
  async createSession({ body }, { tenant, address }) {
    takeFromLimit(tenant, 'session', address)
    const { token, member } = createSession(tenant, body.code)
    const cookie = writeSessionCookie(tenant.profile.id, token, sessionSeconds)
    return new WithHeaders(toMember(member), { 'Set-Cookie': cookie })
  },

  async endSession(_, { tenant, request }) {
    const token = readSessionCookie(tenant.profile.id, request)
    if (token) endSession(tenant, token)
    return new WithHeaders(undefined, { 'Set-Cookie': writeSessionCookie(tenant.profile.id, '', 0) })
  },

  async getMe(_, { tenant, actor }) {
    // The operator acts with an admin's rights without being anybody in the kommun.
    if (!actor.id) throw problem('not_found')
    return toMember(await getMember(tenant, actor.id))
  },
}
