import { html } from 'hono/html'
import { roles } from '../../contracts/operation.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../page.ts'
import { renderMemberWords, renderSentForm, renderTool, renderToolField } from './form.ts'
import type { MemberTools } from './tools.ts'

/**
 * Above a dialogue's page for a signed-in member: what their role can change of the dialogue here, and the gear to
 * everything else. Its script is the only one on a hosted page that acts for a member.
 */
export function renderMemberBar(page: DialogueRequest, tools: MemberTools): Html {
  const { t } = wording(page)
  const { slug } = page.configuration.dialogue
  const place = tools.may.change ? `/dialogues/${slug}` : tools.may.moderate ? '/moderation' : ''
  return html`<aside class="member" aria-label="${t.member.bar}">
<div class="frame tools">
<p>${t.member.signedInAs} <bdi>${tools.name}</bdi></p>
${tools.may.change && renderTool(t.member.change, renderChange(page, tools))}
${tools.may.invite && renderTool(t.member.invite, renderInvitation(page))}
<a href="${linkTo(page, page.path, { as: 'visitor' })}">${t.member.asVisitor}</a>
<a class="button gear" href="/${page.tenant.slug}/admin${place}" target="_blank" rel="noopener">${gear}${t.member.more} <span class="unseen">${t.member.inNewTab}</span></a>
</div>
${Object.values(tools.may).includes(true) && renderScript(page)}
</aside>`
}

const renderScript = (page: DialogueRequest): Html => html`${renderMemberWords(page)}
<script async src="/assets/pages/member.js" data-api="/api/v1/${page.tenant.slug}"></script>`

const gear = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="6.500"/><circle cx="12" cy="12" r="2.500"/><path d="M12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M5.300 18.700l2.100-2.100M16.600 7.400l2.100-2.100"/></svg>`

function renderChange(page: DialogueRequest, { dialogue }: MemberTools): Html {
  const { t } = wording(page)
  return renderSentForm({
    send: `PATCH /dialogues/${page.configuration.dialogue.slug}`,
    version: dialogue.version,
    done: 'reload',
    button: t.member.changeConfirm,
    fields: html`${renderToolField({ id: 'change-title', name: 'title', label: t.member.title, control: (attributes) => html`<input ${attributes} maxlength="120" required value="${dialogue.title}">` })}
${renderToolField({ id: 'change-introduction', name: 'introduction', label: t.member.introduction, control: (attributes) => html`<textarea ${attributes} rows="4" maxlength="600">${dialogue.introduction}</textarea>` })}`,
  })
}

function renderInvitation(page: DialogueRequest): Html {
  const { t } = wording(page)
  return renderSentForm({
    send: 'POST /members',
    done: 'invited',
    button: t.member.inviteConfirm,
    fields: html`${renderToolField({ id: 'invite-name', name: 'name', label: t.member.inviteName, control: (attributes) => html`<input ${attributes} maxlength="80" required autocomplete="off">` })}
${renderToolField({ id: 'invite-email', name: 'email', label: t.proposalForm.email, hint: t.member.inviteHint, control: (attributes) => html`<input ${attributes} type="email" maxlength="254" required autocomplete="off">` })}
${renderToolField({ id: 'invite-role', name: 'role', label: t.member.role, control: (attributes) => html`<select ${attributes}>${roles.toReversed().map((role) => html`<option value="${role}">${t.member.roles[role]}</option>`)}</select>` })}`,
  })
}
