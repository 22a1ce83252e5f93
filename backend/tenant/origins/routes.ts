import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { setOrigins } from './commands.ts'

export const originHandlers: Handlers<'getOrigins' | 'setOrigins', RequestContext> = {
  async getOrigins(_, { tenant }) {
    return { origins: [...tenant.profile.origins] }
  },

  async setOrigins({ body }, { tenant, actor }) {
    setOrigins(tenant, body.origins, actor)
    return { origins: [...tenant.profile.origins] }
  },
}
