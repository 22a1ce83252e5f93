import type { Hono } from 'hono'
import type { Configuration } from '../../contracts/dialogues.ts'
import { Language, Slug } from '../../contracts/primitives.ts'
import { problem } from '../../http/problem.ts'
import { renderLivePage } from '../../pages/live-page.ts'
import type { TenantContext } from '../context.ts'
import { getConfiguration } from '../dialogues/configuration.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { publicHeaders, send, toTenantRequest } from './page-request.ts'
import { toThemeSheet } from './theme-routes.ts'

/** `/{tenant}/{dialogue}/live`: a survey on the screen of a room. */
export function mountLivePages(app: Hono, tenant: TenantContext) {
  app.get('/:tenant/:dialogue/live', async (c) => {
    const slug = Slug.safeParse(c.req.param('dialogue'))
    if (!slug.success) throw problem('not_found')
    if (tenant.profile.state === 'paused') throw problem('tenant_paused')
    const { language } = await getPublicDialogue(tenant, slug.data, 'survey')
    const wanted = Language.catch(language).parse(c.req.query('language'))
    const configuration = (await getConfiguration(tenant, slug.data, wanted)) as Configuration<'survey'>
    const themeSheet = toThemeSheet(configuration.theme, `/${tenant.profile.slug}/${slug.data}`)
    const page = { ...toTenantRequest(c, tenant, language), ...themeSheet, configuration }
    return send(c, renderLivePage(page), { ...publicHeaders, 'Content-Security-Policy': policy })
  })
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')
