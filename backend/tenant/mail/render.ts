import type { MailTemplateId, MailText } from '../../contracts/mail.ts'
import type { Language } from '../../contracts/primitives.ts'
import type { TenantContext } from '../context.ts'
import { mailWords } from './i18n/index.ts'
import { getMailText } from './queries.ts'
import { fillIn, type Values } from './rules.ts'
import type { Happening } from './templates.ts'

/** A waiting message in the words that the kommun has for it now. */
export function renderMail(
  tenant: TenantContext,
  template: MailTemplateId,
  language: Language,
  content: Values & Partial<Happening>,
): MailText {
  const { action, status, ...values } = content
  const event = action && status ? { event: mailWords[language].tell({ action, status }) } : {}
  return fillIn(getMailText(tenant, template, language), { ...values, ...event })
}

/** How a message would look with these words, told about a proposal that doesn't exist. */
export function renderSample({ base, profile }: TenantContext, language: Language, words: MailText): MailText {
  const { sample, tell } = mailWords[language]
  const home = `${base}/${profile.slug}`
  return fillIn(words, {
    ...sample,
    tenant: profile.name,
    event: tell({ action: 'move', status: 'referred' }),
    url: `${home}/r/exempel`,
    unsubscribeUrl: `${home}/u/exempel`,
  })
}
