import { html } from 'hono/html'
import { toFieldName } from '../../../contracts/kinds/survey/form-fields.ts'
import type { PublicQuestion } from '../../../contracts/kinds/survey/questions.ts'
import type { Language } from '../../../contracts/primitives.ts'
import type { FieldError } from '../../../contracts/problems.ts'
import type { Texts } from '../../i18n/index.ts'
import type { Html } from '../../page.ts'

interface Shown {
  t: Texts
  language: Language
  question: PublicQuestion
  values: Record<string, string[]>
  errors: readonly FieldError[]
}

export const toFieldId = (question: string) => `question-${question}`

/** One question with its controls, its hint and what is wrong with the answer. */
export function renderQuestion(shown: Shown): Html {
  const { t, question, errors, language } = shown
  const { id, label, help, required, showIf, type } = question
  if (type === 'information') {
    return html`<div class="words" dir="auto" lang="${language}"><h3>${label}</h3>${help && html`<p>${help}</p>`}</div>`
  }
  const fieldId = toFieldId(id)
  const described = [help && `${fieldId}-help`, errors[0] && `${fieldId}-error`].filter(Boolean).join(' ')
  const optional = !required && html` <span class="optional">${t.fields.optional}</span>`
  const notes = html`${showIf && html`<p class="hint">${t.survey.onlySome}</p>`}
${help && html`<p class="hint" id="${fieldId}-help" dir="auto" lang="${language}">${help}</p>`}
${errors[0] && html`<p class="error" id="${fieldId}-error">${t.survey.errors(errors[0])}</p>`}`
  if (isSingleControl(question)) {
    const attributes = html`id="${fieldId}" name="${id}" ${described && html`aria-describedby="${described}"`} ${errors[0] && html`aria-invalid="true"`}`
    return html`<div class="field ${errors[0] && 'invalid'}"><label for="${fieldId}"><span dir="auto" lang="${language}">${label}</span>${optional}</label>
${notes}${renderControl(shown, attributes)}</div>`
  }
  return html`<fieldset id="${fieldId}" tabindex="-1" class="field ${errors[0] && 'invalid'}" ${described && html`aria-describedby="${described}"`}>
<legend><span dir="auto" lang="${language}">${label}</span>${optional}</legend>
${notes}${renderChoices(shown)}</fieldset>`
}

const isSingleControl = ({ type }: PublicQuestion) =>
  ['dropdown', 'number', 'date', 'short_text', 'long_text', 'email'].includes(type)

function renderControl({ t, question, values }: Shown, attributes: Html): Html {
  const value = values[question.id]?.[0] ?? ''
  switch (question.type) {
    case 'dropdown':
      return html`<select ${attributes}><option value="">${t.survey.choose}</option>${question.options.map(({ id, label }) => html`<option value="${id}" ${id === value && 'selected'}>${label}</option>`)}</select>`
    case 'long_text':
      return html`<textarea ${attributes} rows="5" maxlength="${question.maximum}">${value}</textarea>`
    case 'short_text':
      return html`<input ${attributes} value="${value}" maxlength="${question.maximum}">`
    case 'number':
      return html`<input ${attributes} class="short" inputmode="decimal" value="${value}"> ${question.unit}`
    case 'date':
      return html`<input ${attributes} type="date" value="${value}" ${question.earliest && html`min="${question.earliest}"`} ${question.latest && html`max="${question.latest}"`}>`
    default:
      return html`<input ${attributes} type="email" value="${value}" maxlength="254" autocomplete="email">`
  }
}

function renderChoices(shown: Shown): Html {
  const { t, question, values } = shown
  const chosen = values[question.id] ?? []
  const radio = (value: string, label: string) =>
    renderChoice('radio', question.id, { value, label, checked: chosen.includes(value) })
  switch (question.type) {
    case 'single':
      return html`${question.options.map(({ id, label }) => radio(id, label))}${question.other && html`${radio('other', t.survey.other)}${renderOther(shown)}`}`
    case 'multiple':
    case 'pictures': {
      const type = question.type === 'pictures' && !question.several ? 'radio' : 'checkbox'
      const choices = question.options.map((option) =>
        renderChoice(type, question.id, {
          value: option.id,
          label: option.label,
          checked: chosen.includes(option.id),
          picture: 'picture' in option ? option.picture : undefined,
        }),
      )
      if (question.type === 'pictures' || !question.other) return html`${choices}`
      const other = { value: 'other', label: t.survey.other, checked: chosen.includes('other') }
      return html`${choices}${renderChoice(type, question.id, other)}${renderOther(shown)}`
    }
    case 'yes_no':
      return html`${radio('true', t.survey.yes)}${radio('false', t.survey.no)}`
    case 'smileys':
      return html`${t.survey.smileys.map((label, index) => radio(String(index + 1), label))}`
    case 'scale':
    case 'nps': {
      const [lowest, highest] = question.type === 'nps' ? [0, 10] : [1, question.highest]
      const steps = Array.from({ length: highest - lowest + 1 }, (_, index) => String(lowest + index))
      return html`<div class="steps">${question.low}${steps.map((step) => radio(step, step))}${question.high}</div>`
    }
    case 'ranking':
      return html`<p class="hint">${t.survey.rank}</p>${question.options.map(({ id, label }) => renderPlace(shown, { id, label, places: question.options.length }))}`
    case 'matrix':
      return html`${question.rows.map(
        (row) =>
          html`<fieldset class="row"><legend>${row.label}</legend>${question.options.map(({ id, label }) => {
            const name = toFieldName(question.id, row.id)
            return renderChoice('radio', name, { value: id, label, checked: values[name]?.[0] === id })
          })}</fieldset>`,
      )}`
    default:
      return html``
  }
}

function renderChoice(
  type: 'radio' | 'checkbox',
  name: string,
  choice: { value: string; label: string; checked: boolean; picture?: string | undefined },
) {
  const { value, label, checked, picture } = choice
  return html`<label class="choice">${picture && html`<img src="${picture}" alt="" loading="lazy" width="240">`}<input type="${type}" name="${name}" value="${value}" ${checked && 'checked'}> <span dir="auto">${label}</span></label>`
}

function renderOther({ t, question, values }: Shown): Html {
  const name = toFieldName(question.id, 'other')
  return html`<label for="${toFieldId(name)}">${t.survey.ownWords}</label><input id="${toFieldId(name)}" name="${name}" value="${values[name]?.[0] ?? ''}" maxlength="200">`
}

function renderPlace(
  { question, values }: Shown,
  { id, label, places }: { id: string; label: string; places: number },
) {
  const name = toFieldName(question.id, id)
  const numbers = Array.from({ length: places }, (_, index) => String(index + 1))
  return html`<div class="place"><select id="${toFieldId(name)}" name="${name}"><option value=""></option>${numbers.map((number) => html`<option ${values[name]?.[0] === number && 'selected'}>${number}</option>`)}</select> <label for="${toFieldId(name)}" dir="auto">${label}</label></div>`
}
