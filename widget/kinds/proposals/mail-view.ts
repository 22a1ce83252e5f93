import { getDeliveryWords } from '../../i18n/delivery-words.ts'
import type { ProposalMailTexts } from '../../i18n/texts.ts'
import { describe, renderField } from '../../parts/field.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { MailRequest } from './mail-request.ts'

/** The address and what becomes of it. Once the mail is under way the address gives way to what to do now. */
export function renderMailRequest(mail: MailRequest, texts: ProposalMailTexts) {
  const own = texts[mail.purpose]
  if (mail.isMailed) return renderMailed(mail, texts)
  const id = `${mail.purpose}-email`
  const { isSending, state } = mail.delivery
  const change = (event: Event) => mail.change((event.target as HTMLInputElement).value)
  const submit = (event: Event) => {
    event.preventDefault()
    mail.submit()
  }
  const control = html`<input id=${id} type="email" autocomplete="email" dir="auto" aria-describedby=${describe(id)} aria-invalid=${mail.isInvalid ? 'true' : nothing} .value=${mail.email} .readOnly=${isSending} @input=${change}>`
  const words = getDeliveryWords(state, texts)
  return html`
    <form class="form mail" novalidate @submit=${submit}>
      ${renderField(id, { label: own.label, hint: own.hint, error: mail.isInvalid ? texts.invalid : undefined }, control)}
      <div class="actions">
        <button class="button ${mail.purpose === 'support' ? 'primary' : ''}" part="button" aria-disabled=${isSending}>${isSending ? texts.sending : own.send}</button>
      </div>
      <div role="status">${words && html`<p class="notice bad">${words}</p>`}</div>
    </form>`
}

const renderMailed = (mail: MailRequest, texts: ProposalMailTexts) => html`
  <div class="mailed" id="${mail.purpose}-mailed" tabindex="-1" role="group" aria-labelledby="${mail.purpose}-said">
    <p class="done" id="${mail.purpose}-said">${texts[mail.purpose].mailed}</p>
    <p class="muted">${fill(texts.sentTo, { email: mail.email.trim() })}</p>
    <button class="link" type="button" @click=${() => mail.startOver()}>${texts.again}</button>
  </div>`
