import { html } from 'hono/html'
import type { z } from 'zod'
import type { Availability, DialogueItem } from '../contracts/dialogues.ts'
import { renderLayout } from './layout.ts'
import { type Html, linkTo, type TenantRequest, wording } from './page.ts'

export interface TenantPage extends TenantRequest {
  dialogues: readonly z.infer<typeof DialogueItem>[]
}

const tones = {
  draft: 'still',
  scheduled: 'waiting',
  open: 'good',
  closed: 'still',
  paused: 'waiting',
} as const satisfies Record<Availability, string>

/** `/{tenant}`: the kommun's dialogues. */
export function renderTenantPage(page: TenantPage): Html {
  const { t } = wording(page)
  const title = t.tenant.title(page.tenant.name)
  const lead = t.tenant.lead(page.tenant.name)
  const body = html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${
  page.dialogues.length === 0
    ? html`<p class="notice">${t.tenant.empty}</p>`
    : html`<ul class="cards">${page.dialogues.map((dialogue) => renderDialogue(page, dialogue))}</ul>`
}`
  return renderLayout(page, { title, description: lead, body })
}

function renderDialogue(
  page: TenantPage,
  { slug, kind, title, introduction, availability }: z.infer<typeof DialogueItem>,
): Html {
  const { t } = wording(page)
  return html`<li>
<h2 dir="auto"><a href="${linkTo(page, `/${page.tenant.slug}/${slug}`)}">${title}</a></h2>
<p class="meta"><span>${t.kinds[kind]}</span> <span class="status status-${tones[availability]}">${t.availability[availability]}</span></p>
${introduction && html`<p class="excerpt" dir="auto">${introduction}</p>`}
</li>`
}
