import type { MailPlaceholder, MailTemplateId, MailText } from '../../../contracts/mail.ts'
import type { Language } from '../../../contracts/primitives.ts'
import type { Happening } from '../templates.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

/** What messages say in one language. */
export interface MailWords {
  texts: Record<MailTemplateId, MailText>
  /** What has happened to a submission, in a sentence. */
  tell(happening: Happening): string
  /** Fictional data for previews; what isn't here is the kommun's own or a link. */
  sample: Record<Exclude<MailPlaceholder, 'tenant' | 'event' | 'url' | 'unsubscribeUrl'>, string | number>
}

export const mailWords = { sv, en } as const satisfies Record<Language, MailWords>
