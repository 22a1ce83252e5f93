import { type MailTemplate, type MailTemplateId, type MailText, mailTemplateIds } from '../../contracts/mail.ts'
import { type Language, languages } from '../../contracts/primitives.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import { mailWords } from './i18n/index.ts'
import { isForSubject } from './rules.ts'
import { mailTemplates } from './templates.ts'

/** Every message in every language, with the words that it is sent with now. */
export async function listMailTemplates(tenant: TenantContext): Promise<MailTemplate[]> {
  const own = await tenant.db.selectFrom('mail_texts').selectAll().execute()
  return mailTemplateIds.flatMap((id) =>
    languages.map((language) =>
      toMailTemplate(
        id,
        language,
        own.find((row) => row.template === id && row.language === language),
      ),
    ),
  )
}

export const getMailTemplate = (tenant: TenantContext, id: MailTemplateId, language: Language) =>
  toMailTemplate(id, language, tenant.read(ownText(tenant, id, language))[0])

/** The kommun's own words for a message where it has any, else those that everyone begins with. */
export const getMailText = (tenant: TenantContext, id: MailTemplateId, language: Language): MailText =>
  tenant.read(ownText(tenant, id, language))[0] ?? mailWords[language].texts[id]

export const ownText = prepare((db, id: MailTemplateId, language: Language) =>
  db.selectFrom('mail_texts').selectAll().where('template', '=', id).where('language', '=', language),
)

function toMailTemplate(
  id: MailTemplateId,
  language: Language,
  own: { subject: string; text: string; version: number; changed_at: number } | undefined,
): MailTemplate {
  const { subject, text } = own ?? mailWords[language].texts[id]
  const { placeholders, needs } = mailTemplates[id]
  const required: readonly string[] = needs
  return {
    id,
    language,
    subject,
    text,
    version: own?.version ?? 0,
    ...(own ? { changedAt: new Date(own.changed_at).toISOString() } : {}),
    placeholders: placeholders.map((name) => ({
      name,
      required: required.includes(name),
      inSubject: isForSubject(name),
    })),
  }
}
