import type { Handlers } from '../../http/perform.ts'
import { getDialogue, getPublicDialogue } from '../dialogues/queries.ts'
import type { RequestContext } from '../http/request-context.ts'
import { changeBatch, createBatch } from './commands.ts'
import { listBatches } from './queries.ts'
import { takePart } from './take-part.ts'

export const participantHandlers: Handlers<
  'takePart' | 'listParticipantBatches' | 'createParticipantBatch' | 'changeParticipantBatch',
  RequestContext
> = {
  async takePart({ params, body }, { tenant, address }) {
    return takePart(tenant, await getPublicDialogue(tenant, params.dialogue), body.code, address)
  },

  async listParticipantBatches({ params }, { tenant }) {
    return { items: await listBatches(tenant, await getDialogue(tenant, params.dialogue)) }
  },

  async createParticipantBatch({ params, body }, { tenant, actor }) {
    return createBatch(tenant, await getDialogue(tenant, params.dialogue), body, actor)
  },

  async changeParticipantBatch({ params, body }, { tenant, actor }) {
    return changeBatch(tenant, await getDialogue(tenant, params.dialogue), params.batch, body, actor)
  },
}
