import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { toNewcomer, welcome } from '../sessions/newcomer.ts'
import { createSessionByCode, requestSignInCode } from './commands.ts'

export const signInCodeHandlers: Handlers<'requestSignInCode' | 'createSessionByCode', RequestContext> = {
  async requestSignInCode({ body }, { tenant, address }) {
    takeFromLimit(tenant, 'sign_in_code', address)
    return requestSignInCode(tenant, body.email)
  },

  async createSessionByCode({ body }, { tenant, address, request }) {
    takeFromLimit(tenant, 'session', address)
    return welcome(tenant, createSessionByCode(tenant, body, toNewcomer(tenant, request)))
  },
}
