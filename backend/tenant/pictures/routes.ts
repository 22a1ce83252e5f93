import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { findPictureOf, findVisiblePicture } from './queries.ts'

export const pictureHandlers: Handlers<'getPicture' | 'getSubmissionPicture', RequestContext> = {
  async getPicture({ params }, { tenant }) {
    const picture = await findVisiblePicture(tenant, params.picture)
    if (!picture) throw problem('not_found')
    // Long enough not to be fetched twice in a visit, short enough for a hidden one to be gone.
    return send(picture, { 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' })
  },

  async getSubmissionPicture({ params }, { tenant }) {
    const picture = await findPictureOf(tenant, params.submission, params.picture)
    if (!picture) throw problem('not_found')
    return send(picture, { 'Cache-Control': 'private, max-age=300', 'Cross-Origin-Resource-Policy': 'same-origin' })
  },
}

const send = ({ type, bytes }: { type: string; bytes: ArrayBuffer }, headers: Record<string, string>) =>
  new Response(bytes, {
    headers: { 'Content-Type': type, 'Content-Security-Policy': "default-src 'none'; sandbox", ...headers },
  })
