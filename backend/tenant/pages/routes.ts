import type { Context, Hono } from 'hono'
import { Slug } from '../../contracts/primitives.ts'
import { type ProblemError, problem } from '../../http/problem.ts'
import { renderDialoguePage } from '../../pages/dialogue-page.ts'
import { type Html, linkTo } from '../../pages/page.ts'
import { renderProblemPage } from '../../pages/problem-page.ts'
import { renderTenantPage } from '../../pages/tenant-page.ts'
import type { TenantContext } from '../context.ts'
import { getConfiguration } from '../dialogues/configuration.ts'
import { getDialogue, getPublicDialogue, listPublicDialogues } from '../dialogues/queries.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { count } from '../statistics/commands.ts'
import { mountFramePages } from './frame-routes.ts'
import { mountLivePages } from './live-routes.ts'
import { mountMailLinkPages } from './mail-link-routes.ts'
import { findMemberTools } from './member-tools.ts'
import {
  formHeaders,
  privateHeaders,
  publicHeaders,
  readForm,
  requireSameSite,
  send,
  toTenantRequest,
} from './page-request.ts'
import { mountReceiptPages } from './receipt-routes.ts'
import { mountThemeSheets, toThemeSheet } from './theme-routes.ts'

/** The pages that citizens meet on our own address. All of them work without JavaScript. */
export function mountPages(app: Hono, tenant: TenantContext) {
  mountThemeSheets(app, tenant)

  app.get('/:tenant', async (c) => {
    if (tenant.profile.state === 'paused') throw problem('tenant_paused')
    const page = toTenantRequest(c, tenant)
    return send(c, renderTenantPage({ ...page, dialogues: await listPublicDialogues(tenant) }), publicHeaders)
  })

  app.get('/:tenant/:dialogue', async (c) => {
    const dialogue = await getDialogue(tenant, parseSlug(c.req.param('dialogue')))
    const { kind, state } = dialogue
    allowPictures(c, tenant, dialogue)
    const { page, search } = await toDialogueRequest(c, tenant, dialogue)
    const readable = tenant.profile.state === 'active' && state !== 'draft'
    const content = readable ? await tenant.kinds[kind].getPageContent(tenant, dialogue, search) : undefined
    if (content && 'movedTo' in content) return c.redirect(linkTo(page, page.path, content.movedTo), 302)
    // A form carries a token of its own, which no two visitors may share.
    const isForm = search.has('write')
    const tools =
      isForm || search.get('as') === 'visitor' ? undefined : await findMemberTools(tenant, c.req.raw, dialogue, content)
    if (tools) return send(c, renderDialoguePage({ ...page, tools }, content), privateHeaders)
    const headers = isForm ? formHeaders : publicHeaders
    // Browsers say so when a person goes somewhere; those who collect pages mostly don't.
    const isOpened = headers === formHeaders && c.req.header('Sec-Fetch-Mode') === 'navigate'
    if (isOpened && content) tenant.write((tx) => count(tenant, tx, dialogue.id, 'opened'))
    return send(c, renderDialoguePage(page, content), headers)
  })

  app.post('/:tenant/:dialogue', async (c) => {
    requireSameSite(c)
    // In whatever state: what was sent before finds its receipt, the rest is for the pipeline to refuse.
    const dialogue = await getDialogue(tenant, parseSlug(c.req.param('dialogue')))
    const { searchParams: search } = new URL(c.req.url)
    const form = await readForm(c)
    const address = c.req.header('Min-Kommun-Address') ?? ''
    const outcome = await tenant.kinds[dialogue.kind].submitPageForm(tenant, dialogue, { search, form, address })
    if ('location' in outcome) return c.redirect(outcome.location, 303)
    allowPictures(c, tenant, dialogue)
    const { page } = await toDialogueRequest(c, tenant, dialogue)
    return send(c, renderDialoguePage(page, outcome.content), formHeaders)
  })

  app.get('/:tenant/:dialogue/atom.xml', async (c) => {
    const dialogue = await getPublicDialogue(tenant, parseSlug(c.req.param('dialogue')))
    if (tenant.profile.state === 'paused') throw problem('tenant_paused')
    const { page } = await toDialogueRequest(c, tenant, dialogue)
    const feed = await tenant.kinds[dialogue.kind].getFeed(tenant, page)
    const type = { 'Content-Type': 'application/atom+xml; charset=utf-8' }
    return c.body(String(feed), 200, { ...publicHeaders, ...type })
  })

  mountFramePages(app, tenant)
  mountLivePages(app, tenant)
  mountReceiptPages(app, tenant)
  mountMailLinkPages(app, tenant)
}

/** Tells the edge, which writes the policy, where the pictures of a page come from. */
function allowPictures(c: Context, { kinds }: TenantContext, dialogue: DialogueRow) {
  const origins = kinds[dialogue.kind].listPictureOrigins(dialogue)
  if (origins.length > 0) c.header('Min-Kommun-Pictures', origins.join(' '))
}

/** What went wrong, in words for a person. */
export function renderProblem(tenant: TenantContext, c: Context, error: ProblemError): Html {
  const { code, details } = error
  const { retryAfter } = details
  return renderProblemPage({ ...toTenantRequest(c, tenant), code, ...(retryAfter === undefined ? {} : { retryAfter }) })
}

async function toDialogueRequest(c: Context, tenant: TenantContext, { slug, language }: DialogueRow) {
  const configuration = await getConfiguration(tenant, slug)
  const { searchParams: search } = new URL(c.req.url)
  const themeSheet = toThemeSheet(configuration.theme, `/${tenant.profile.slug}/${slug}`)
  return { page: { ...toTenantRequest(c, tenant, language), ...themeSheet, configuration }, search }
}

/** A name that can't be one is as unknown as a missing one. */
function parseSlug(text: string): string {
  const slug = Slug.safeParse(text)
  if (!slug.success) throw problem('not_found')
  return slug.data
}
