import type { Handlers } from '../../http/perform.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { rememberSighting, rememberViolations } from './commands.ts'
import { getInstallation } from './queries.ts'
import { readViolations } from './rules.ts'

export const installationHandlers: Handlers<'tellSighting' | 'reportViolations' | 'getInstallation', RequestContext> = {
  async tellSighting({ params, body }, { tenant, request, address }) {
    takeFromLimit(tenant, 'sighting', address)
    const { id } = await getPublicDialogue(tenant, params.dialogue)
    rememberSighting(tenant, { dialogueId: id, origin: request.headers.get('Origin') ?? '', ...body })
  },

  async reportViolations({ body }, { tenant, address }) {
    takeFromLimit(tenant, 'violation', address)
    rememberViolations(tenant, readViolations(body, tenant.base))
  },

  getInstallation: ({ query }, { tenant }) => getInstallation(tenant, query.dialogue),
}
