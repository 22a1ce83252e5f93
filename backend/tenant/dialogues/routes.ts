import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { changeDialogue, createDialogue } from './commands.ts'
import { getConfiguration } from './configuration.ts'
import { getDialogue, listPublicDialogues } from './queries.ts'
import { toDialogue } from './rules.ts'

export const dialogueHandlers: Handlers<
  'listDialogues' | 'getConfiguration' | 'createDialogue' | 'getDialogue' | 'changeDialogue',
  RequestContext
> = {
  async listDialogues(_, { tenant }) {
    return { items: await listPublicDialogues(tenant) }
  },

  async getConfiguration({ params, query }, { tenant }) {
    return getConfiguration(tenant, params.dialogue, query.language)
  },

  async createDialogue({ body }, { tenant, actor }) {
    return createDialogue(tenant, body, actor)
  },

  async getDialogue({ params }, { tenant }) {
    return toDialogue(await getDialogue(tenant, params.dialogue))
  },

  async changeDialogue({ params, body }, { tenant, actor }) {
    return changeDialogue(tenant, params.dialogue, body, actor)
  },
}
