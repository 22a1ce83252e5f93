import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { findVisiblePicture } from './queries.ts'

export const pictureHandlers: Handlers<'getPicture', RequestContext> = {
  async getPicture({ params }, { tenant }) {
    const picture = await findVisiblePicture(tenant, params.picture)
    if (!picture) throw problem('not_found')
    return new Response(picture.bytes, {
      headers: {
        'Content-Type': picture.type,
        // Long enough not to be fetched twice in a visit, short enough for a hidden one to be gone.
        'Cache-Control': 'public, max-age=300',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    })
  },
}
