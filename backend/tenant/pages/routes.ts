import type { Context, Hono } from 'hono'
import { Slug } from '../../contracts/primitives.ts'
import { type ProblemError, problem } from '../../http/problem.ts'
import { renderDialoguePage } from '../../pages/dialogue-page.ts'
import type { Html } from '../../pages/page.ts'
import { renderProblemPage } from '../../pages/problem-page.ts'
import { renderTenantPage } from '../../pages/tenant-page.ts'
import type { TenantContext } from '../context.ts'
import { getConfiguration } from '../dialogues/configuration.ts'
import { dialogueKinds } from '../dialogues/kinds/index.ts'
import { getDialogue, listPublicDialogues } from '../dialogues/queries.ts'
import { mountMailLinkPages } from './mail-link-routes.ts'
import { publicHeaders, send, toTenantRequest } from './page-request.ts'
import { mountReceiptPages } from './receipt-routes.ts'

/** The pages that citizens meet on our own address. All of them work without JavaScript. */
export function mountPages(app: Hono, tenant: TenantContext) {
  app.get('/:tenant', async (c) => {
    if (tenant.profile.state === 'paused') throw problem('tenant_paused')
    const page = toTenantRequest(c, tenant)
    return send(c, renderTenantPage({ ...page, dialogues: await listPublicDialogues(tenant) }), publicHeaders)
  })

  app.get('/:tenant/:dialogue', async (c) => {
    const slug = parseSlug(c.req.param('dialogue'))
    const { kind, language: defaultLanguage, state } = await getDialogue(tenant, slug)
    const page = toTenantRequest(c, tenant, defaultLanguage)
    const configuration = await getConfiguration(tenant, slug)
    const readable = tenant.profile.state === 'active' && state !== 'draft'
    const search = new URL(c.req.url).searchParams
    const content = readable ? await dialogueKinds[kind].getPageContent(tenant, slug, search) : undefined
    return send(c, renderDialoguePage({ ...page, configuration }, content), publicHeaders)
  })

  mountReceiptPages(app, tenant)
  mountMailLinkPages(app, tenant)
}

/** What went wrong, in words for a person. */
export function renderProblem(tenant: TenantContext, c: Context, error: ProblemError): Html {
  const { code, details } = error
  const { retryAfter } = details
  return renderProblemPage({ ...toTenantRequest(c, tenant), code, ...(retryAfter === undefined ? {} : { retryAfter }) })
}

/** A name that can't be one is as unknown as a missing one. */
function parseSlug(text: string): string {
  const slug = Slug.safeParse(text)
  if (!slug.success) throw problem('not_found')
  return slug.data
}
