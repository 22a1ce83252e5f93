import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { requireProof } from '../proofs/rules.ts'
import { supportProposal, withdrawSupport } from './commands.ts'
import { createDeviceToken } from './rules.ts'

export const supportHandlers: Handlers<'mintDevice' | 'supportProposal' | 'withdrawSupport', RequestContext> = {
  async mintDevice({ body }, { tenant, address }) {
    takeFromLimit(tenant, 'device', address)
    await requireProof(tenant.keys, body.key, body.proof)
    return { device: createDeviceToken(tenant.keys, body.key) }
  },

  async supportProposal({ params, headers }, { tenant, address }) {
    takeFromLimit(tenant, 'support', address)
    return supportProposal(tenant, params, headers['min-kommun-device'])
  },

  async withdrawSupport({ params, headers }, { tenant, address }) {
    takeFromLimit(tenant, 'support', address)
    return withdrawSupport(tenant, params, headers['min-kommun-device'])
  },
}
