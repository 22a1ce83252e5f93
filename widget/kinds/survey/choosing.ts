import { html, nothing } from 'lit/html.js'
import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import { fill } from '../../i18n/locale.ts'
import type { Answering } from './answering.ts'
import { renderChoice } from './choice.ts'
import { renderInformation, renderTogether } from './question-view.ts'
import type { QuestionOf } from './questions.ts'

const other = 'other'
/** How the corners of the mouth go, from 1 to 5. */
const mouths = ['m15 34q9-11 18 0', 'm16 33q8-6 16 0', 'm16 31h16', 'm16 30q8 6 16 0', 'm15 29q9 11 18 0']

/** The questions that most surveys consist of: choices and degrees. They are in the first view. */
export function renderCommon(answering: Answering, question: PublicQuestion) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return renderOptions(answering, question)
    case 'yes_no': {
      const { yes, no } = answering.context.wording.texts
      const choices = [
        { value: true, label: yes },
        { value: false, label: no },
      ]
      return renderTogether(
        answering,
        question,
        html`<div class="rows">${renderSteps(answering, question, choices)}</div>`,
      )
    }
    case 'smileys': {
      const labels = Object.values(answering.context.wording.texts.smileys)
      const choices = labels.map((label, index) => ({
        value: index + 1,
        label: html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="21" /><path d="M17 19v1m14-1v1" /><path d=${mouths[index]} /></svg>${label}`,
      }))
      return renderTogether(
        answering,
        question,
        html`<div class="steps faces">${renderSteps(answering, question, choices)}</div>`,
      )
    }
    case 'scale':
      return renderScale(answering, question, 1, question.highest)
    case 'nps':
      return renderScale(answering, question, 0, 10)
    default:
      return renderInformation(answering, question)
  }
}

function renderOptions(answering: Answering, question: QuestionOf<'single' | 'multiple'>) {
  const { texts } = answering.context.wording
  const { id } = question
  const given = answering.answers[id] ?? []
  const chosen = Array.isArray(given) ? given : [given]
  const isInvalid = Boolean(answering.errorOf(question))
  const choose = (value: string) => {
    if (question.type === 'single') return answering.answer(id, value)
    const rest = chosen.filter((one) => one !== value) as string[]
    const next = rest.length < chosen.length ? rest : [...rest, value]
    answering.answer(id, next[0] ? next : undefined)
  }
  const type = question.type === 'single' ? 'radio' : 'checkbox'
  const choices = [...answering.arrange(question), ...(question.other ? [{ id: other, label: texts.other }] : [])]
  const rows = choices.map(({ id: value, label }) =>
    renderChoice({
      type,
      name: id,
      value,
      label,
      isInvalid,
      isChosen: chosen.includes(value),
      choose: () => choose(value),
    }),
  )
  const hint = question.type === 'multiple' ? getAmount(answering, question) : ''
  return renderTogether(
    answering,
    question,
    html`<div class="rows">${rows}</div>${question.other && chosen.includes(other) ? renderOwnWords(answering, id) : nothing}`,
    hint,
  )
}

/** How many to choose, where that is limited. */
function getAmount({ context }: Answering, { min, max }: QuestionOf<'multiple'>) {
  const { texts } = context.wording
  if (max) return fill(min > 1 ? texts.between : texts.atMost, { n: String(min > 1 ? min : max), m: String(max) })
  return min > 1 ? fill(texts.atLeast, { n: String(min) }) : ''
}

const renderOwnWords = (answering: Answering, id: string) => html`
  <label class="own">${answering.context.wording.texts.ownWords}<input id="own-${id}" dir="auto" maxlength="200" aria-describedby="error-${id}" .value=${answering.others[id] ?? ''} @input=${(event: Event) => answering.explain(id, (event.target as HTMLInputElement).value)}></label>`

function renderScale(answering: Answering, question: QuestionOf<'scale' | 'nps'>, lowest: number, highest: number) {
  const { low, high } = question
  const ends: Record<number, string | undefined> = { [lowest]: low, [highest]: high }
  const choices = Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const value = lowest + index
    // Who can't see the words at the ends hears them with the number.
    return { value, label: html`${value}<span class="unseen">${ends[value] && `, ${ends[value]}`}</span>` }
  })
  return renderTogether(
    answering,
    question,
    html`
      <div class="scale">
        <div class="steps">${renderSteps(answering, question, choices)}</div>
        ${low || high ? html`<p class="ends muted" aria-hidden="true"><span dir="auto">${low}</span><span dir="auto">${high}</span></p>` : nothing}
      </div>`,
  )
}

const renderSteps = (
  answering: Answering,
  question: PublicQuestion,
  choices: { value: number | boolean; label: unknown }[],
) =>
  choices.map(({ value, label }) =>
    renderChoice({
      type: 'radio',
      name: question.id,
      value: String(value),
      label,
      isInvalid: Boolean(answering.errorOf(question)),
      isChosen: answering.answers[question.id] === value,
      choose: () => answering.answer(question.id, value),
    }),
  )
