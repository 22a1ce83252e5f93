import type { MailTemplateId, MailTextChange } from '../../contracts/mail.ts'
import type { Language } from '../../contracts/primitives.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { ownText } from './queries.ts'
import { findPlaceholderErrors } from './rules.ts'

interface Target {
  template: MailTemplateId
  language: Language
}

/**
 * Gives a message the kommun's own words; those that wait in the outbox get them, too.
 *
 * @throws `invalid_input` for placeholders that the message doesn't have, and without those it needs;
 * `version_conflict` when somebody else has changed it since.
 */
export function changeMailText(
  tenant: TenantContext,
  { template, language }: Target,
  { version, ...words }: MailTextChange,
  actor: Actor,
) {
  const errors = findPlaceholderErrors(template, words)
  if (errors.length > 0) throw problem('invalid_input', { errors })
  tenant.write((tx) => {
    const stored = tx.first(ownText(tenant, template, language))?.version ?? 0
    if (stored !== version) throw problem('version_conflict', { version: stored })
    const values = {
      subject: words.subject.trim(),
      text: words.text.replace(/\r\n?/g, '\n').trim(),
      version: version + 1,
      changed_at: Date.now(),
    }
    tx.run(
      tenant.db
        .insertInto('mail_texts')
        .values({ template, language, ...values })
        .onConflict((conflict) => conflict.columns(['template', 'language']).doUpdateSet(values)),
    )
    recordInAuditLog(tenant, tx, actor, { action: 'mail_text.changed', details: { template, language, ...words } })
  })
}

/** Takes the kommun's own words for a message away; repeated, it changes nothing. */
export function resetMailText(tenant: TenantContext, { template, language }: Target, actor: Actor) {
  tenant.write((tx) => {
    const removed = tx.change(
      tenant.db.deleteFrom('mail_texts').where('template', '=', template).where('language', '=', language),
    )
    if (removed === 0) return
    recordInAuditLog(tenant, tx, actor, { action: 'mail_text.reset', details: { template, language } })
  })
}
