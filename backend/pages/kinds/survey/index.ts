import { html } from 'hono/html'
import { type DialogueRequest, linkTo, wording } from '../../page.ts'
import type { KindPage } from '../kind-page.ts'
import type { SurveyContent } from './content.ts'
import { renderSurveyForm } from './form.ts'
import { renderResults } from './results.ts'

/** The pages of a survey that need no JavaScript: the way in, the questions, and the results where they are public. */
export function renderSurvey(page: DialogueRequest<'survey'>, content: SurveyContent): KindPage {
  const { t } = wording(page)
  const { dialogue, settings } = page.configuration
  if ('form' in content) {
    const body = renderSurveyForm(page, content.form)
    return {
      detail: { title: dialogue.title, description: dialogue.introduction, body },
      parameters: { write: 'response' },
    }
  }
  if ('results' in content) {
    const title = t.survey.resultsOf(dialogue.title)
    const body = renderResults(page, content.results)
    return { detail: { title, description: title, body }, parameters: { results: 'all' } }
  }
  const overview = html`${dialogue.availability === 'open' && html`<p><a class="button" href="${linkTo(page, page.path, { write: 'response' })}">${t.survey.begin}</a></p>`}
${settings.results === 'public' && html`<p><a href="${linkTo(page, page.path, { results: 'all' })}">${t.survey.seeResults}</a></p>`}`
  return { overview, parameters: {} }
}
