import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { MailLinkCode, UnsubscribeCode } from '../../contracts/mail-links.ts'
import { problem } from '../../http/problem.ts'
import { renderMailLinkPage } from '../../pages/mail-link-page.ts'
import type { TenantContext } from '../context.ts'
import { unsubscribe } from '../following/commands.ts'
import { findFollowed } from '../following/queries.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { useMailLink } from '../mail-links/commands.ts'
import { getMailLink } from '../mail-links/queries.ts'
import { requireOwnForm, secretHeaders, send, toTenantRequest } from './page-request.ts'

/** `/{tenant}/m/{code}` does what was asked for by mail; `/{tenant}/u/{code}` ends the messages about a proposal. */
export function mountMailLinkPages(app: Hono, tenant: TenantContext) {
  app.get('/:tenant/m/:code', async (c) => {
    const { purpose, heading } = await getMailLink(tenant, takeCode(c, tenant, MailLinkCode))
    return send(c, renderMailLinkPage({ ...toTenantRequest(c, tenant), purpose, heading }), secretHeaders)
  })

  app.post('/:tenant/m/:code', async (c) => {
    requireOwnForm(c, tenant)
    const { purpose, heading, dialogueSlug } = await useMailLink(tenant, takeCode(c, tenant, MailLinkCode))
    const done = { path: `/${tenant.profile.slug}/${dialogueSlug}` }
    return send(c, renderMailLinkPage({ ...toTenantRequest(c, tenant), purpose, heading, done }), secretHeaders)
  })

  app.get('/:tenant/u/:code', async (c) => {
    const followed = await findFollowed(tenant, takeCode(c, tenant, UnsubscribeCode))
    const page = { ...toTenantRequest(c, tenant), purpose: 'unsubscribe', heading: followed?.heading ?? '' } as const
    const done = { path: `/${tenant.profile.slug}` }
    return send(c, renderMailLinkPage(followed ? page : { ...page, done }), secretHeaders)
  })

  // Mailbox providers post here themselves when somebody clicks "unsubscribe" (RFC 8058): the code is enough.
  app.post('/:tenant/u/:code', async (c) => {
    const followed = unsubscribe(tenant, takeCode(c, tenant, UnsubscribeCode))
    const done = { path: `/${tenant.profile.slug}` }
    const page = { ...toTenantRequest(c, tenant), heading: followed?.heading ?? '', done }
    return send(c, renderMailLinkPage({ ...page, purpose: 'unsubscribe' }), secretHeaders)
  })
}

function takeCode(c: Context, tenant: TenantContext, schema: z.ZodString): string {
  takeFromLimit(tenant, 'receipt', c.req.header('Min-Kommun-Address') ?? '')
  const code = schema.safeParse(c.req.param('code'))
  if (!code.success) throw problem('not_found')
  return code.data
}
