import { html } from 'hono/html'
import { renderLayout } from './layout.ts'
import { type Html, type PageRequest, wording } from './page.ts'

/** `/`: what Min Kommun is. It names no kommun: who uses the service is theirs to tell. */
export function renderPlatformPage(page: PageRequest): Html {
  const { t } = wording(page)
  const body = html`<h1>${t.platform.title}</h1>
<p class="lead">${t.platform.lead}</p>
${t.platform.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>${t.platform.findHeading}</h2>
<p>${t.platform.findText}</p>
<h2>${t.platform.receiptHeading}</h2>
<p>${t.platform.receiptText}</p>`
  return renderLayout(page, { title: t.platform.title, description: t.platform.lead, body })
}
