import { html } from 'hono/html'
import type { FieldError } from '../../../contracts/problems.ts'
import type { Texts } from '../../i18n/index.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import type { SurveyForm } from './content.ts'
import { renderQuestion, toFieldId } from './question.ts'

/** All questions on one page; those that only some answers lead to say so. */
export function renderSurveyForm(page: DialogueRequest<'survey'>, form: SurveyForm): Html {
  const { t } = wording(page)
  const { settings, dialogue, language } = page.configuration
  const { token, values, errors, expired, refusedCode } = form
  return html`<p class="back"><a href="${linkTo(page, page.path)}">${t.survey.back}</a></p>
<h1 dir="auto" lang="${language}">${dialogue.title}</h1>
<p class="lead">${t.survey.private}</p>
${errors.length > 0 && renderSummary(t, errors, page)}
${expired && html`<p class="notice" role="alert">${t.proposalForm.expired}</p>`}
<form method="post" action="${linkTo(page, page.path, { write: 'response' })}" class="write survey" novalidate>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="_version" value="${settings.version}">
<div class="trap" aria-hidden="true"><label for="website">${t.proposalForm.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${settings.answers === 'participant' && renderCodeField(t, values._code?.[0] ?? '', refusedCode)}
${settings.pages.map(
  ({ title, questions }) => html`${title && html`<h2 dir="auto" lang="${language}">${title}</h2>`}
${questions.map((question) => renderQuestion({ t, language, question, values, errors: errors.filter((error) => concerns(error, question.id)) }))}`,
)}
<p>${t.proposalForm.publicRecord}</p>
<button type="submit">${t.survey.submit}</button>
</form>`
}

/** Label above, hint under it, error between hint and field; `autofocus` leads to it when it has to be put right. */
const renderCodeField = (
  t: Texts,
  code: string,
  refused: SurveyForm['refusedCode'],
): Html => html`<div class="field ${refused && 'invalid'}"><label for="code">${t.survey.code}</label>
<p class="hint" id="code-hint">${t.survey.codeHint}</p>
${refused && html`<p class="error" id="code-error" role="alert">${t.survey.codeErrors[refused]}</p>`}
<input id="code" name="_code" value="${code}" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint${refused && ' code-error'}" ${refused && html`aria-invalid="true" autofocus`}></div>`

const concerns = ({ pointer }: FieldError, id: string) => pointer.split('/')[2] === id

function renderSummary(t: Texts, errors: readonly FieldError[], { configuration }: DialogueRequest<'survey'>): Html {
  const questions = new Map(
    configuration.settings.pages.flatMap(({ questions }) => questions.map((one) => [one.id, one])),
  )
  const known = errors.flatMap((error) => {
    const question = questions.get(error.pointer.split('/')[2] ?? '')
    return question ? [{ error, question }] : []
  })
  return html`<div class="error-summary" role="alert" aria-labelledby="errors"><h2 id="errors">${t.fields.summary(known.length)}</h2>
<ul>${known.map(({ error, question }) => html`<li><a href="#${toFieldId(question.id)}">${question.label}: ${t.survey.errors(error)}</a></li>`)}</ul></div>`
}
