import type { Language } from '../../contracts/primitives.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import type { SubmissionAction } from '../submissions/events.ts'
import { en } from './i18n/en.ts'
import { sv } from './i18n/sv.ts'

/** Every message that leaves the house, with what its text needs. */
export interface MailContent {
  confirm_proposal: Confirmation
  confirm_support: Confirmation
  confirm_following: Confirmation
  news: {
    tenant: string
    dialogue: string
    heading: string
    action: SubmissionAction
    status: SubmissionStatus
    /** Empty when none was given. */
    reason: string
    /** The proposal's own page. */
    url: string
    unsubscribeUrl: string
  }
  receipt: { tenant: string; dialogue: string; heading: string; reference: string; url: string }
}
/** A link that has to be opened before something counts. */
interface Confirmation {
  tenant: string
  dialogue: string
  heading: string
  url: string
  days: number
}

export type MailTemplate = keyof MailContent

/** A message as text; lines are separated by `\n`. */
export interface Words {
  subject: string
  text: string
}
export type MailTexts = { [T in MailTemplate]: (content: MailContent[T]) => Words }

const texts = { sv, en } as const satisfies Record<Language, MailTexts>

/** A message in words. Line breaks in a subject would begin a header of the sender's choosing, so they go. */
export function renderMail<T extends MailTemplate>(template: T, language: Language, content: MailContent[T]): Words {
  const { subject, text } = texts[language][template](content)
  return { subject: subject.replace(/\s+/g, ' ').trim(), text }
}
