import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit/html.js'
import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { Extra } from '../../controllers/extra.ts'
import { fill } from '../../i18n/locale.ts'
import type { Answering } from './answering.ts'
import { renderCommon } from './choosing.ts'

/** The questions, with the way on and back: one fills the view, or all stand below each other. */
export function renderAsking(answering: Answering) {
  const { context, isOneByOne, at, asked, isStuck } = answering
  const { texts, configuration, locale } = context.wording
  const { title, introduction } = configuration.dialogue
  const proceed = (event: Event) => {
    event.preventDefault()
    answering.proceed()
  }
  const language = configuration.language === locale.language ? nothing : configuration.language
  const isFirst = !isOneByOne || at === 0
  return html`
    <form class="form survey" novalidate @submit=${proceed}>
      <div class="head" lang=${language}>
        <h2 id="title" class=${isFirst ? '' : 'small'} tabindex="-1" dir="auto">${title}</h2>
        ${isFirst && introduction ? html`<p class="intro words" dir="auto">${introduction}</p>` : nothing}
      </div>
      ${isOneByOne ? renderProgress(answering) : answering.faults[0] && answering.errors.current?.renderSummary()}
      ${asked.map((question, index) => [renderPageTitle(answering, question, asked[index - 1]), renderQuestion(answering, question)])}
      <div class="actions">
        <button class="button primary" part="button">${texts.next}</button>
        ${isOneByOne && at > 0 ? html`<button class="button" part="button" type="button" @click=${() => answering.back()}>${texts.back}</button>` : nothing}
        ${isOneByOne && asked.some(({ required, type }) => !required && type !== 'information') ? html`<button class="button plain" type="button" @click=${() => answering.skip()}>${texts.skip}</button>` : nothing}
      </div>
      <div role="status">${isStuck ? html`<p class="notice bad">${texts.notOpened}</p>` : nothing}</div>
    </form>`
}

/** Where one is among the questions that the answers so far lead to. What is only to be read isn't one. */
function renderProgress({ questions, at, context }: Answering) {
  const { texts, locale } = context.wording
  const isQuestion = ({ type }: PublicQuestion) => type !== 'information'
  const all = questions.filter(isQuestion).length
  const now = questions.slice(0, at + 1).filter(isQuestion).length
  const words = fill(texts.progress, { n: locale.number(Math.max(now, 1)), m: locale.number(all) })
  return html`
    <div class="progress">
      <p id="progress">${words}</p>
      <svg class="bar" aria-hidden="true"><rect width="${(100 * now) / Math.max(all, 1)}%" height="100%" /></svg>
    </div>`
}

/** The heading of a page of questions, above the first of them. */
function renderPageTitle(answering: Answering, question: PublicQuestion, before?: PublicQuestion) {
  const find = (one?: PublicQuestion) =>
    one && answering.settings.pages.find(({ questions }) => questions.some(({ id }) => id === one.id))
  const page = find(question)
  if (!page?.title || page === find(before)) return nothing
  return html`<p class="page" role="heading" aria-level="3" dir="auto">${page.title}</p>`
}

function renderQuestion(answering: Answering, question: PublicQuestion) {
  const group = answering.getGroup(question)
  if (!group) return renderCommon(answering, question)
  return renderExtra(answering, group, question.id, (current) => current.render(question))
}

/** What a lazy piece shows; until it is there its place, and a way to try again when it could not be had. */
export function renderExtra<Own extends { texts: unknown }>(
  { context }: Answering,
  extra: Extra<Answering, Own>,
  id: string,
  render: (current: Own) => TemplateResult,
) {
  if (extra.current) return render(extra.current)
  if (!extra.isMissing) {
    extra.load()
    return html`<div class="question bone" id="q-${id}" aria-busy="true"></div>`
  }
  const { texts } = context.wording
  return html`
    <div class="question" id="q-${id}" role="group">
      <p class="notice bad">${texts.notOpened}</p>
      <button class="button" part="button" type="button" @click=${() => extra.load()}>${texts.retry}</button>
    </div>`
}
