import type { Context, Hono } from 'hono'
import { Language, ReceiptCode, Slug } from '../../contracts/primitives.ts'
import { ProblemError, problem } from '../../http/problem.ts'
import { renderDialoguePage } from '../../pages/dialogue-page.ts'
import type { Html, TenantRequest } from '../../pages/page.ts'
import { renderProblemPage } from '../../pages/problem-page.ts'
import { renderReceiptPage } from '../../pages/receipt-page.ts'
import { renderTenantPage } from '../../pages/tenant-page.ts'
import type { TenantContext } from '../context.ts'
import { getConfiguration } from '../dialogues/configuration.ts'
import { dialogueKinds } from '../dialogues/kinds/index.ts'
import { getDialogue, listPublicDialogues } from '../dialogues/queries.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { withdrawSubmission } from '../receipts/commands.ts'
import { getOwnSubmission } from '../receipts/queries.ts'

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

  app.get('/:tenant/r/:code', async (c) => {
    const code = takeCode(c, tenant)
    const submission = await getOwnSubmission(tenant, code)
    return send(c, renderReceiptPage({ ...toTenantRequest(c, tenant), submission }), secretHeaders)
  })

  // The code is the whole right to withdraw; other sites' forms are refused all the same.
  app.post('/:tenant/r/:code', async (c) => {
    if (!['same-origin', 'none', undefined].includes(c.req.header('Sec-Fetch-Site')))
      throw problem('origin_not_allowed')
    if (tenant.profile.state === 'paused') throw problem('tenant_paused')
    const code = takeCode(c, tenant)
    const failed = await withdrawSubmission(tenant, code).then(() => undefined, toCode)
    const submission = await getOwnSubmission(tenant, code)
    const page = { ...toTenantRequest(c, tenant), submission, ...(failed ? { problem: failed } : {}) }
    return send(c, renderReceiptPage(page), secretHeaders, failed ? 409 : 200)
  })
}

/** What went wrong, in words for a person. */
export function renderProblem(tenant: TenantContext, c: Context, error: ProblemError): Html {
  const { code, details } = error
  const { retryAfter } = details
  return renderProblemPage({ ...toTenantRequest(c, tenant), code, ...(retryAfter === undefined ? {} : { retryAfter }) })
}

const publicHeaders = { 'Min-Kommun-Cache': '5', 'Cache-Control': 'no-store' }
const secretHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

const send = async (c: Context, page: Html, headers: Record<string, string>, status: 200 | 409 = 200) =>
  c.html(await page, status, headers)

function toTenantRequest(c: Context, tenant: TenantContext, defaultLanguage = tenant.profile.language): TenantRequest {
  const url = new URL(c.req.url)
  return {
    base: tenant.base,
    path: url.pathname,
    language: Language.catch(defaultLanguage).parse(url.searchParams.get('language')),
    defaultLanguage,
    tenant: { slug: tenant.profile.slug, name: tenant.profile.name },
  }
}

/** A name that can't be one is as unknown as a missing one. */
function parseSlug(text: string): string {
  const slug = Slug.safeParse(text)
  if (!slug.success) throw problem('not_found')
  return slug.data
}

function takeCode(c: Context, tenant: TenantContext): string {
  takeFromLimit(tenant, 'receipt', c.req.header('Min-Kommun-Address') ?? '')
  const code = ReceiptCode.safeParse(c.req.param('code'))
  if (!code.success) throw problem('not_found')
  return code.data
}

function toCode(error: unknown) {
  if (error instanceof ProblemError && error.code === 'transition_not_allowed') return error.code
  throw error
}
