import type { Handlers } from '../../http/perform.ts'
import { problem } from '../../http/problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { changeSettings, removeLogo, setLogo } from './commands.ts'
import { findLogo, getSettings } from './queries.ts'

export const tenantSettingsHandlers: Handlers<
  'getTenantSettings' | 'changeTenantSettings' | 'setLogo' | 'removeLogo' | 'getLogo',
  RequestContext
> = {
  async getTenantSettings(_, { tenant }) {
    return getSettings(tenant)
  },

  async changeTenantSettings({ body }, { tenant, actor }) {
    changeSettings(tenant, body, actor)
    return getSettings(tenant)
  },

  async setLogo({ body }, { tenant, actor }) {
    setLogo(tenant, body, actor)
    return getSettings(tenant)
  },

  async removeLogo(_, { tenant, actor }) {
    removeLogo(tenant, actor)
    return getSettings(tenant)
  },

  async getLogo({ params }, { tenant }) {
    const logo = await findLogo(tenant, params.logo)
    if (!logo) throw problem('not_found')
    return new Response(logo.bytes, {
      headers: {
        'Content-Type': logo.type,
        // Other bytes have another address.
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    })
  },
}
