import { html } from 'hono/html'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'

/** What a form about one proposal begins with: the way back, what the form is for, and the proposal's heading. */
export function renderFormTop(
  page: DialogueRequest<'proposals'>,
  title: string,
  proposal: { id: string; heading: string },
): Html {
  const back = linkTo(page, page.path, { proposal: proposal.id })
  return html`<p class="back"><a href="${back}">${wording(page).t.addressForm.back}</a></p>
<h1>${title}</h1>
<p class="lead" dir="auto" lang="${page.configuration.language}">${proposal.heading}</p>`
}
