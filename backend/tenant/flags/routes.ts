import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { flag } from './commands.ts'
import { toDeviceIdentity } from './rules.ts'

export const flagHandlers: Handlers<'flagProposal' | 'flagComment', RequestContext> = {
  async flagProposal({ params, headers, body }, { tenant, address }) {
    takeFromLimit(tenant, 'flag', address)
    await flag(tenant, params, toDeviceIdentity(tenant.keys, headers['min-kommun-device']), body)
    return { flagged: true }
  },

  async flagComment({ params, headers, body }, { tenant, address }) {
    takeFromLimit(tenant, 'flag', address)
    await flag(tenant, params, toDeviceIdentity(tenant.keys, headers['min-kommun-device']), body)
    return { flagged: true }
  },
}
