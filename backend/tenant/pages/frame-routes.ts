import type { Hono } from 'hono'
import { z } from 'zod'
import { Slug } from '../../contracts/primitives.ts'
import { problem } from '../../http/problem.ts'
import { renderFramePage } from '../../pages/frame-page.ts'
import type { TenantContext } from '../context.ts'
import { getConfiguration } from '../dialogues/configuration.ts'
import { getDialogue } from '../dialogues/queries.ts'
import { createFrameToken } from '../frames/rules.ts'
import { rememberSighting } from '../installation/commands.ts'
import { send, toTenantRequest } from './page-request.ts'

const Theme = z.enum(['light', 'dark', 'auto']).catch('light')

/** `/{tenant}/{dialogue}/embed`: the dialogue alone, for a frame on one of the kommun's listed sites. */
export function mountFramePages(app: Hono, tenant: TenantContext) {
  app.get('/:tenant/:dialogue/embed', async (c) => {
    const slug = Slug.safeParse(c.req.param('dialogue'))
    if (!slug.success) throw problem('not_found')
    const dialogue = await getDialogue(tenant, slug.data)
    const { id, language } = dialogue
    const configuration = await getConfiguration(tenant, slug.data)
    const frame = createFrameToken(tenant.keys, id)
    rememberFramed(tenant, id, c.req.header('Referer'))
    const theme = Theme.parse(c.req.query('theme'))
    const page = { ...toTenantRequest(c, tenant, language), configuration, frame, theme }
    const pictures = tenant.kinds[dialogue.kind].listPictureOrigins(dialogue)
    return send(c, renderFramePage(page), {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': toPolicy(tenant, pictures),
    })
  })
}

/** The page around a frame; browsers tell its origin alone unless it lets them tell more. */
function rememberFramed(tenant: TenantContext, dialogueId: string, referer = '') {
  if (!URL.canParse(referer)) return
  const { origin, pathname: path } = new URL(referer)
  rememberSighting(tenant, { dialogueId, origin, path, form: 'frame', version: '' })
}

/** In a sandbox the page has no origin that `'self'` could mean, so ours is named. */
const toPolicy = ({ base, profile }: TenantContext, pictures: string[]) =>
  [
    "default-src 'none'",
    `script-src ${base}`,
    `style-src ${base}`,
    `img-src ${[base, ...pictures].join(' ')}`,
    `connect-src ${base}`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${[base, ...profile.origins].join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')
