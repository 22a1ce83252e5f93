import { html } from 'hono/html'
import { renderLayout } from './layout.ts'
import { type Html, linkTo, type TenantRequest, wording } from './page.ts'

export interface MailLinkPage extends TenantRequest {
  purpose: 'propose' | 'support' | 'follow' | 'unsubscribe'
  /** The proposal that it is about. */
  heading: string
  /** Whether it has been done, and where to go on to then. */
  done?: { path: string }
}

/**
 * `/{tenant}/m/{code}` and `/{tenant}/u/{code}`: what a mailed link is for, and a button that does it. Opening
 * the link alone does nothing, since mail programs and their guards open links that nobody has clicked.
 */
export function renderMailLinkPage(page: MailLinkPage): Html {
  const { t } = wording(page)
  const words = t.mailLinks[page.purpose]
  const quoted = html`<p class="lead" dir="auto">${page.heading}</p>`
  if (page.done) {
    const body = html`<h1>${words.doneTitle}</h1>
${quoted}
<p class="notice" role="status">${words.doneText}</p>
<p><a href="${linkTo(page, page.done.path)}">${t.mailLinks.goOn}</a></p>`
    return renderLayout(page, { title: words.doneTitle, body, secret: true })
  }
  const body = html`<h1>${words.title}</h1>
${quoted}
<form method="post" action="${linkTo(page, page.path)}">
<p>${words.text}</p>
<button type="submit">${words.button}</button>
</form>`
  return renderLayout(page, { title: words.title, body, secret: true })
}
