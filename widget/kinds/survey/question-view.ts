import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit/html.js'
import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { Answering } from './answering.ts'

/** A lazy part that knows some types of questions. */
export interface QuestionGroup {
  texts: unknown
  render(question: PublicQuestion): TemplateResult
}

/** What describes a question's controls. The elements are always there, and empty when there is nothing to say. */
const describe = (id: string) => `help-${id} error-${id}`

/** A question that several controls answer together. */
export const renderTogether = (answering: Answering, question: PublicQuestion, control: unknown, hint?: string) => html`
  <fieldset class="question ${answering.errorOf(question) ? 'invalid' : ''}" id="q-${question.id}" aria-describedby=${describe(question.id)}>
    <legend>${renderAsk(answering, question, question.label)}</legend>
    ${renderNotes(answering, question, hint)}
    ${control}
  </fieldset>`

/** A question with one control, whose id is `answer-{id}`; it takes `described` as its `aria-describedby`. */
export const renderAlone = (
  answering: Answering,
  question: PublicQuestion,
  toControl: (described: string, isInvalid: 'true' | 'false') => unknown,
  hint?: string,
) => html`
  <div class="question ${answering.errorOf(question) ? 'invalid' : ''}" id="q-${question.id}">
    ${renderAsk(answering, question, html`<label for="answer-${question.id}">${question.label}</label>`)}
    ${renderNotes(answering, question, hint)}
    ${toControl(describe(question.id), answering.errorOf(question) ? 'true' : 'false')}
  </div>`

/** Something to read. */
export const renderInformation = (answering: Answering, question: PublicQuestion) => html`
  <div class="question" id="q-${question.id}">
    ${renderAsk(answering, question, question.label)}
    <p dir="auto" class="words">${question.help}</p>
  </div>`

/** The question itself: a heading, and where the focus goes when its turn has come. */
function renderAsk({ context }: Answering, { id, required, type }: PublicQuestion, label: unknown) {
  const { texts } = context.wording
  const optional = required || type === 'information' ? nothing : html` <span class="muted">${texts.optional}</span>`
  return html`<div class="ask" id="ask-${id}" role="heading" aria-level="3" tabindex="-1" dir="auto">${label}${optional}</div>`
}

function renderNotes(answering: Answering, question: PublicQuestion, hint = '') {
  const error = answering.errorOf(question)
  return html`
    <p class="muted words" id="help-${question.id}" dir="auto">${[question.help, hint].filter(Boolean).join('\n')}</p>
    <p class="error" id="error-${question.id}">${error && answering.errors.current?.getMessage(error)}</p>`
}
