import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { SurveyPicturesTexts } from '../../i18n/texts.ts'
import { html } from '../../parts/shared.ts'
import type { Answering } from './answering.ts'
import type { QuestionGroup } from './question-view.ts'
import type { QuestionOf } from './questions.ts'
import { renderChoice, renderTogether } from './shared.ts'

export { default as styles } from './pictures.css?inline'
export { PictureChoice as Extra }

/** Pictures to choose from; the words under each are what it shows, also for who can't see it. */
export class PictureChoice implements QuestionGroup {
  texts: SurveyPicturesTexts
  readonly #answering: Answering

  constructor(answering: Answering, texts: SurveyPicturesTexts) {
    this.#answering = answering
    this.texts = texts
  }

  render(any: PublicQuestion) {
    const question = any as QuestionOf<'pictures'>
    const { id, options, several } = question
    const given = this.#answering.answers[id]
    const chosen = Array.isArray(given) ? given : []
    const choose = (value: string) => {
      const rest = chosen.filter((one) => one !== value)
      const next = several ? (rest.length < chosen.length ? rest : [...rest, value]) : [value]
      this.#answering.answer(id, next[0] ? next : undefined)
    }
    return renderTogether(
      this.#answering,
      question,
      html`<div class="pictures">${options.map(({ id: value, label, picture }) =>
        renderChoice({
          type: several ? 'checkbox' : 'radio',
          name: id,
          value,
          label: html`<img src=${picture} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">${label}`,
          isInvalid: Boolean(this.#answering.errorOf(question)),
          isChosen: chosen.includes(value),
          choose: () => choose(value),
        }),
      )}</div>`,
      several ? this.texts.several : '',
    )
  }
}
