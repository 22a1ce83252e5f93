import type { Handlers } from '../../http/perform.ts'
import { getDialogue } from '../dialogues/queries.ts'
import type { RequestContext } from '../http/request-context.ts'
import { grace, removeRetentionRule, runRetention, setRetentionRule } from './commands.ts'
import { getRetention, listRetention, previewRule } from './queries.ts'

export const retentionHandlers: Handlers<
  'listRetention' | 'getRetention' | 'previewRetention' | 'setRetentionRule' | 'removeRetentionRule' | 'runRetention',
  RequestContext
> = {
  async listRetention(_, { tenant }) {
    return { items: await listRetention(tenant) }
  },

  async getRetention({ params }, { tenant }) {
    return getRetention(tenant, await getDialogue(tenant, params.dialogue))
  },

  async previewRetention({ params, body }, { tenant }) {
    return previewRule(tenant, await getDialogue(tenant, params.dialogue), body, Date.now() + grace)
  },

  async setRetentionRule({ params, body }, { tenant, actor }) {
    const dialogue = await getDialogue(tenant, params.dialogue)
    setRetentionRule(tenant, dialogue, body, actor)
    return getRetention(tenant, dialogue)
  },

  async removeRetentionRule({ params }, { tenant, actor }) {
    const dialogue = await getDialogue(tenant, params.dialogue)
    removeRetentionRule(tenant, dialogue, actor)
    return getRetention(tenant, dialogue)
  },

  async runRetention({ params, body }, { tenant, actor }) {
    const dialogue = await getDialogue(tenant, params.dialogue)
    runRetention(tenant, dialogue, body.version, actor)
    return getRetention(tenant, dialogue)
  },
}
