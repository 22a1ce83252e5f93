import { html } from 'hono/html'
import { type Html, type PageRequest, wording } from '../page.ts'
import { renderWords } from './words.ts'

export interface Response {
  text: string
  by: string
  at: string
}

/** The kommun's own answer, with who gave it and when. */
export function renderResponse(page: PageRequest, heading: string, response: Response): Html {
  const { f } = wording(page)
  return html`<section class="response" aria-labelledby="response">
<h2 id="response">${heading}</h2>
${renderWords(response.text)}
<p class="meta"><bdi>${response.by}</bdi> · <time datetime="${response.at}">${f.date(response.at)}</time></p>
</section>`
}
