import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { changeDialogue, copyDialogue, createDialogue, deleteDialogue } from './commands.ts'
import { getConfiguration, getPreview } from './configuration.ts'
import { getDialogue, listPublicDialogues, listSummaries } from './queries.ts'
import { toDialogue } from './rules.ts'

export const dialogueHandlers: Handlers<
  | 'listDialogues'
  | 'getConfiguration'
  | 'listDialogueSummaries'
  | 'createDialogue'
  | 'getDialogue'
  | 'changeDialogue'
  | 'copyDialogue'
  | 'deleteDialogue'
  | 'getPreview',
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
    return toDialogue(await getDialogue(tenant, params.dialogue), tenant.profile.state)
  },

  async changeDialogue({ params, body }, { tenant, actor }) {
    return changeDialogue(tenant, params.dialogue, body, actor)
  },

  async copyDialogue({ params, body }, { tenant, actor }) {
    return copyDialogue(tenant, params.dialogue, body, actor)
  },

  async deleteDialogue({ params }, { tenant, actor }) {
    await deleteDialogue(tenant, params.dialogue, actor)
    return undefined
  },

  async listDialogueSummaries(_, { tenant }) {
    return { items: await listSummaries(tenant) }
  },

  async getPreview({ params }, { tenant }) {
    return getPreview(tenant, params.dialogue)
  },
}
