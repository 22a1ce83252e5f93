import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { SurveyRankingTexts } from '../../i18n/texts.ts'
import { fill, html } from '../../parts/shared.ts'
import type { Answering } from './answering.ts'
import type { QuestionGroup } from './question-view.ts'
import type { QuestionOf } from './questions.ts'
import { renderTogether } from './shared.ts'

export { default as styles } from './ranking.css?inline'
export { Ranking as Extra }

/**
 * Options to put in order, by buttons or by dragging. The order that they come in is nobody's answer: it is one
 * once something has been moved, or when the citizen says that it is right as it stands.
 */
export class Ranking implements QuestionGroup {
  texts: SurveyRankingTexts
  readonly #answering: Answering
  #told = ''
  /** What is being dragged, as it stands among the options now. */
  #dragged?: number | undefined

  constructor(answering: Answering, texts: SurveyRankingTexts) {
    this.#answering = answering
    this.texts = texts
  }

  render(any: PublicQuestion) {
    const question = any as QuestionOf<'ranking'>
    const { id, options } = question
    const order = this.#getOrder(question)
    const label = (option: string) => options.find((one) => one.id === option)?.label ?? ''
    const settle = () => this.#answering.answer(id, this.#answering.answers[id] ? undefined : order)
    const isLast = order.length - 1
    return renderTogether(
      this.#answering,
      question,
      html`
        <ol class="ranking" @pointermove=${(event: PointerEvent) => this.#drag(event, question)} @pointerup=${this.#drop} @pointercancel=${this.#drop}>
          ${order.map(
            (option, place) => html`
              <li class="place ${this.#dragged === place ? 'dragged' : ''}">
                <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => this.#grip(event, place)}>⠿</span>
                <span class="number">${place + 1}</span>
                <span class="words" dir="auto">${label(option)}</span>
                <button class="move" type="button" id="up-${id}-${place}" aria-disabled=${place === 0} @click=${() => this.#step(question, place, -1)}><span class="unseen">${this.texts.up}: ${label(option)}</span><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 15 6-6 6 6" /></svg></button>
                <button class="move" type="button" id="down-${id}-${place}" aria-disabled=${place === isLast} @click=${() => this.#step(question, place, 1)}><span class="unseen">${this.texts.down}: ${label(option)}</span><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg></button>
              </li>`,
          )}
        </ol>
        <label class="row"><input type="checkbox" .checked=${Boolean(this.#answering.answers[id])} @change=${settle}><span>${this.texts.settled}</span></label>
        <div class="unseen" role="status">${this.#told}</div>`,
      this.texts.hint,
    )
  }

  #getOrder({ id, options }: QuestionOf<'ranking'>): string[] {
    const draft = this.#answering.drafts[id]
    return draft ? draft.split(' ') : options.map((option) => option.id)
  }

  #step(question: QuestionOf<'ranking'>, place: number, by: 1 | -1) {
    const to = place + by
    if (to < 0 || to >= question.options.length) return
    this.#move(question, place, to)
    // The buttons stay where they are and the options move: the focus goes along.
    this.#answering.context.host.focusOn(`#${by < 0 ? 'up' : 'down'}-${question.id}-${to}`)
  }

  #move(question: QuestionOf<'ranking'>, from: number, to: number) {
    const order = this.#getOrder(question)
    const [moved = ''] = order.splice(from, 1)
    order.splice(to, 0, moved)
    const label = question.options.find(({ id }) => id === moved)?.label ?? ''
    this.#told = fill(this.texts.moved, { label, n: String(to + 1), m: String(order.length) })
    this.#answering.drafts[question.id] = order.join(' ')
    this.#answering.answer(question.id, order)
  }

  #grip(event: PointerEvent, place: number) {
    event.preventDefault()
    this.#dragged = place
    const list = (event.target as HTMLElement).closest('ol')
    list?.setPointerCapture(event.pointerId)
    this.#answering.context.host.requestUpdate()
  }

  #drag({ clientY, currentTarget }: PointerEvent, question: QuestionOf<'ranking'>) {
    const from = this.#dragged
    if (from === undefined) return
    const rows = [...(currentTarget as HTMLElement).children].map((row) => row.getBoundingClientRect())
    const to = rows.findIndex(({ top, bottom }) => clientY >= top && clientY < bottom)
    if (to < 0 || to === from) return
    this.#dragged = to
    this.#move(question, from, to)
  }

  readonly #drop = () => {
    this.#dragged = undefined
    this.#answering.context.host.requestUpdate()
  }
}
