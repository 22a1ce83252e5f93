import { html } from 'hono/html'
import type { ProblemCode } from '../contracts/problems.ts'
import type { Texts } from './i18n/index.ts'
import { renderLayout } from './layout.ts'
import { type Html, linkTo, type PageRequest, wording } from './page.ts'

/** Many codes are one thing to a citizen. */
export const problemWordings = {
  malformed_body: 'misunderstood',
  unauthenticated: 'refused',
  forbidden: 'refused',
  origin_not_allowed: 'refused',
  proof_required: 'refused',
  proof_expired: 'refused',
  tenant_paused: 'paused',
  dialogue_not_open: 'closed',
  identity_level_required: 'refused',
  code_unknown: 'refused',
  csrf_header_missing: 'refused',
  not_found: 'missing',
  destroyed: 'destroyed',
  method_not_allowed: 'misunderstood',
  already_received: 'changed',
  version_conflict: 'changed',
  duplicate: 'changed',
  already_answered: 'changed',
  already_exists: 'changed',
  transition_not_allowed: 'changed',
  last_admin: 'refused',
  passkey_refused: 'refused',
  too_many_passkeys: 'refused',
  body_too_large: 'tooLarge',
  unsupported_media_type: 'misunderstood',
  invalid_input: 'misunderstood',
  too_many_requests: 'often',
  internal_error: 'broken',
  not_implemented: 'misunderstood',
  temporarily_unavailable: 'away',
} as const satisfies Record<ProblemCode, keyof Texts['problems']>

export interface ProblemPage extends PageRequest {
  code: ProblemCode
  /** Seconds, where `Retry-After` says it too. */
  retryAfter?: number
}

/** What went wrong, in words for a person; the status code is the response's business. */
export function renderProblemPage(page: ProblemPage): Html {
  const { t, f } = wording(page)
  const { title, text } = t.problems[problemWordings[page.code]]
  const start = page.tenant ? `/${page.tenant.slug}` : '/'
  const body = html`<h1>${title}</h1>
<p class="lead">${text}</p>
${page.retryAfter !== undefined && html`<p>${t.retryAfter(f.number(page.retryAfter))}</p>`}
${page.code !== 'tenant_paused' && html`<p><a href="${linkTo(page, start)}">${page.tenant ? t.layout.allDialogues : t.toStart}</a></p>`}`
  return renderLayout(page, { title, body, secret: true })
}
