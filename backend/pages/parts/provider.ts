import { html } from 'hono/html'
import { type Html, type Kommun, type PageRequest, type TenantRequest, wording } from '../page.ts'
import { renderWords } from './words.ts'

/** Who answers for the page, how to reach them and how they handle personal data: the foot of every page. */
export function renderProvider(page: PageRequest, kommun: Kommun): Html {
  const { t } = wording(page)
  const { organisation, number, email, phone } = kommun.provider
  return html`${renderPrivacy(page, kommun)}
<p>${t.layout.provider(organisation || kommun.name)}${number && html` ${t.layout.number} <span class="tabular">${number}</span>.`}</p>
${
  (email || phone) &&
  html`<p>${t.layout.contact} ${email && html`<a href="mailto:${email}">${email}</a>`}${email && phone && ', '}${phone && html`<a class="tabular" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`}</p>`
}`
}

/** What everyone should know before they write something: who gets it, and what becomes of it. */
export function renderAssurance(page: TenantRequest): Html {
  const { t } = wording(page)
  const { name, provider, publicRecords } = page.tenant
  const { organisation, number } = provider
  return html`<p class="meta">${t.privacy.receiver(organisation || name, number)} ${publicRecords || t.proposalForm.publicRecord} <a href="#privacy">${t.privacy.heading}</a></p>`
}

function renderPrivacy(page: PageRequest, { name, privacy }: Kommun): Html {
  const { t } = wording(page)
  if (privacy.kind === 'link') {
    return html`<p id="privacy" class="privacy"><a href="${privacy.url}">${t.privacy.heading}</a></p>`
  }
  return html`<details id="privacy" class="privacy">
<summary>${t.privacy.heading}</summary>
${privacy.kind === 'text' ? renderWords(privacy.text) : t.privacy.paragraphs(name).map((paragraph) => html`<p>${paragraph}</p>`)}
</details>`
}
