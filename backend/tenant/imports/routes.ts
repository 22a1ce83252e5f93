import type { Handlers } from '../../http/perform.ts'
import { getDialogue } from '../dialogues/queries.ts'
import type { RequestContext } from '../http/request-context.ts'
import { importSubmissions } from './commands.ts'

export const importHandlers: Handlers<'importSubmissions', RequestContext> = {
  async importSubmissions({ params, body }, { tenant, actor }) {
    return importSubmissions(tenant, await getDialogue(tenant, params.dialogue), body.rows, actor)
  },
}
