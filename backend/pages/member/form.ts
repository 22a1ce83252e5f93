import { html } from 'hono/html'
import { type Html, type PageRequest, wording } from '../page.ts'

interface Sent {
  /** Method and path below the kommun's part of the API. */
  send: `${'POST' | 'PUT' | 'PATCH'} /${string}`
  /** What goes with the fields' values. */
  body?: Record<string, string>
  /** The version that is decided about. */
  version?: number | undefined
  /** What comes of it: the page anew, or one of the words of `member-words` in the tool's place. */
  done: 'reload' | 'published' | 'rejected' | 'hidden' | 'invited'
  fields?: Html
  button: string
  isDestructive?: boolean
}

/** A form that the member's script sends; the answer comes in its place. */
export function renderSentForm({ send, body = {}, version, done, fields, button, isDestructive }: Sent): Html {
  const content = JSON.stringify({ ...body, ...(version === undefined ? {} : { version }) })
  return html`<form class="write" data-send="${send}" data-body="${content}" data-done="${done}">
${fields}
<button type="submit" ${isDestructive && html`class="destructive"`}>${button}</button>
<div role="alert"></div>
</form>`
}

/** A tool that stays folded until it is wanted. */
export const renderTool = (name: string, form: Html): Html =>
  html`<details class="tool"><summary class="button">${name}</summary>${form}</details>`

interface Field {
  id: string
  name: string
  label: string
  hint?: string
  control: (attributes: Html) => Html
}

/** Label above, hint under it; what is wrong the browser says before anything is sent. */
export function renderToolField({ id, name, label, hint, control }: Field): Html {
  const attributes = html`id="${id}" name="${name}" ${hint && html`aria-describedby="${id}-hint"`}`
  return html`<div class="field"><label for="${id}">${label}</label>
${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${control(attributes)}</div>`
}

/** What the script says when something is done, and when it could not be; by the API's codes. */
export function renderMemberWords(page: PageRequest): Html {
  const { t } = wording(page)
  const { done, failed } = t.member
  return html`<template id="member-words">
${(['published', 'rejected', 'hidden'] as const).map(
  (key) => html`<div data-for="${key}" role="status" tabindex="-1" class="notice"><p>${done[key]}</p>
<form data-send="POST /decisions/undo" data-done="undone"><button type="submit">${t.member.undo}</button><div role="alert"></div></form></div>`,
)}
${(['undone', 'invited'] as const).map((key) => html`<p data-for="${key}" role="status" tabindex="-1" class="notice">${done[key]}</p>`)}
${(['version_conflict', 'already_exists', 'unauthenticated', 'invalid_input', 'transition_not_allowed', 'other'] as const).map((code) => html`<p data-for="${code}" class="error">${failed[code]}</p>`)}
</template>`
}
