import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { createFrameToken, readFrameToken } from './rules.ts'

export const frameHandlers: Handlers<'renewFrameToken', RequestContext> = {
  async renewFrameToken({ params }, { tenant }) {
    const claim = readFrameToken(tenant.keys, params.token)
    if (!claim?.isRenewable) throw problem('not_found')
    return createFrameToken(tenant.keys, claim.dialogueId, claim.opened)
  },
}
