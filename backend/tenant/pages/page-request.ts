import type { Context } from 'hono'
import { Language } from '../../contracts/primitives.ts'
import { problem } from '../../http/problem.ts'
import type { Html, TenantRequest } from '../../pages/page.ts'
import type { TenantContext } from '../context.ts'
import { findLogoAddress } from '../settings/queries.ts'
import { toThemeSheet } from './theme-routes.ts'

/** Public pages may be kept at the edge for a moment. */
export const publicHeaders = { 'Min-Kommun-Cache': '5', 'Cache-Control': 'no-store' }
export const formHeaders = { 'Cache-Control': 'no-store' }
/** What only the member who asked may see. */
export const privateHeaders = { 'Cache-Control': 'private, no-store' }

/** Pages behind a secret address are nobody else's to keep, to find or to learn of. */
export const secretHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

export const send = async (c: Context, page: Html, headers: Record<string, string>, status: 200 | 409 = 200) =>
  c.html(await page, status, headers)

/** What a page needs to know about the request that it answers. */
export function toTenantRequest(
  c: Context,
  tenant: TenantContext,
  defaultLanguage = tenant.profile.language,
): TenantRequest {
  const url = new URL(c.req.url)
  const { slug, name, settings } = tenant.profile
  const { provider, privacy, publicRecords } = settings
  return {
    base: tenant.base,
    path: url.pathname,
    language: Language.catch(defaultLanguage).parse(url.searchParams.get('language')),
    defaultLanguage,
    tenant: { slug, name, provider, privacy, publicRecords, logo: findLogoAddress(tenant) },
    ...toThemeSheet(settings.theme, `/${slug}`),
  }
}

/** What a page's form says. The runtime warns of a form that is read as text, so it is read as bytes. */
export const readForm = async (c: Context) => new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer()))

/**
 * A form on one of our own pages. Behind a secret address browsers send `Origin: null` with it, so what tells
 * is where the browser says that the request came from.
 *
 * @throws `origin_not_allowed`, `tenant_paused`
 */
export function requireOwnForm(c: Context, tenant: TenantContext) {
  requireSameSite(c)
  if (tenant.profile.state === 'paused') throw problem('tenant_paused')
}

/** The same where a pause is for the form's own pipeline to tell. @throws `origin_not_allowed` */
export function requireSameSite(c: Context) {
  if (!['same-origin', 'none', undefined].includes(c.req.header('Sec-Fetch-Site'))) throw problem('origin_not_allowed')
}
