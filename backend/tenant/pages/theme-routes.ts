import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { Slug } from '../../contracts/primitives.ts'
import type { Theme } from '../../contracts/theme.ts'
import { problem } from '../../http/problem.ts'
import { writeThemeSheet } from '../../pages/theme-sheet.ts'
import type { TenantContext } from '../context.ts'
import { getConfiguration } from '../dialogues/configuration.ts'

/** `/{tenant}/theme.css`, and `/{tenant}/{dialogue}/theme.css` with the dialogue's own laid over it. */
export function mountThemeSheets(app: Hono, tenant: TenantContext) {
  app.get('/:tenant/theme.css', (c) => sendSheet(c, tenant.profile.settings.theme))

  app.get('/:tenant/:dialogue/theme.css', async (c) => {
    const slug = Slug.safeParse(c.req.param('dialogue'))
    if (!slug.success) throw problem('not_found')
    return sendSheet(c, (await getConfiguration(tenant, slug.data)).theme)
  })
}

/** Where a page finds its theme, which another theme doesn't share; nowhere when everything is as it comes. */
export const toThemeSheet = (theme: Theme, folder: string) =>
  Object.keys(theme).length > 0 ? { themeSheet: `${folder}/theme.css?v=${computeVersion(theme)}` } : {}

/** For good under the address that names its version; a page that is a moment old gets the newest, for now. */
function sendSheet(c: Context, theme: Theme) {
  const isAsked = c.req.query('v') === computeVersion(theme)
  return c.body(writeThemeSheet(theme), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Min-Kommun-Cache': '5',
    'Cache-Control': isAsked ? 'public, max-age=31536000, immutable' : 'no-store',
  })
}

const computeVersion = (theme: Theme) =>
  createHash('sha256').update(JSON.stringify(theme)).digest('base64url').slice(0, 10)
