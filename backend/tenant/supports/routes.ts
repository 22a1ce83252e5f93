import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { requireProof } from '../proofs/rules.ts'
import { askForSupport } from './ask-for-support.ts'
import { supportByDevice, withdrawByDevice } from './commands.ts'
import { createDeviceToken } from './rules.ts'

export const supportHandlers: Handlers<
  'mintDevice' | 'supportProposal' | 'supportProposalByEmail' | 'withdrawSupport',
  RequestContext
> = {
  async mintDevice({ body }, { tenant, address }) {
    takeFromLimit(tenant, 'device', address)
    await requireProof(tenant.keys, body.key, body.proof)
    return { device: createDeviceToken(tenant.keys, body.key) }
  },

  async supportProposal({ params, headers }, { tenant, address }) {
    takeFromLimit(tenant, 'support', address)
    return supportByDevice(tenant, params, headers['min-kommun-device'])
  },

  async supportProposalByEmail({ params, body }, { tenant, address }) {
    takeFromLimit(tenant, 'mail_link', address)
    await requireProof(tenant.keys, body.key, body.proof)
    await askForSupport(tenant, params, body)
    return { mailed: true }
  },

  async withdrawSupport({ params, headers }, { tenant, address }) {
    takeFromLimit(tenant, 'support', address)
    return withdrawByDevice(tenant, params, headers['min-kommun-device'])
  },
}
