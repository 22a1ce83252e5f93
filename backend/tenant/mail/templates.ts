import type { MailPlaceholder, MailTemplateId } from '../../contracts/mail.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import type { SubmissionAction } from '../submissions/events.ts'

interface Template {
  /** What its text can have, in the order in which an admin meets it. */
  placeholders: readonly MailPlaceholder[]
  /** What it is pointless without. */
  needs: readonly MailPlaceholder[]
}

/** What each message can tell. Its words are in `i18n/`, and the kommun's own in the database. */
export const mailTemplates = {
  receipt: { placeholders: ['heading', 'dialogue', 'reference', 'url', 'tenant'], needs: ['url'] },
  confirm_proposal: { placeholders: ['heading', 'dialogue', 'url', 'days', 'tenant'], needs: ['url'] },
  confirm_support: { placeholders: ['heading', 'dialogue', 'url', 'days', 'tenant'], needs: ['url'] },
  confirm_following: { placeholders: ['heading', 'dialogue', 'url', 'days', 'tenant'], needs: ['url'] },
  news: {
    placeholders: ['event', 'reason', 'heading', 'dialogue', 'url', 'unsubscribeUrl', 'tenant'],
    needs: ['event', 'url', 'unsubscribeUrl'],
  },
  official_comment: {
    placeholders: ['comment', 'author', 'heading', 'dialogue', 'url', 'unsubscribeUrl', 'tenant'],
    needs: ['url', 'unsubscribeUrl'],
  },
  sign_in_code: { placeholders: ['code', 'minutes', 'tenant'], needs: ['code'] },
  invitation: { placeholders: ['name', 'url', 'days', 'tenant'], needs: ['url'] },
} as const satisfies Record<MailTemplateId, Template>

type Told<T extends MailTemplateId> = Record<(typeof mailTemplates)[T]['placeholders'][number], string | number>

/** What waits in the outbox with a message. Followers' links are made when it is sent, and the event's sentence then. */
export interface MailContent {
  receipt: Told<'receipt'>
  confirm_proposal: Told<'confirm_proposal'>
  confirm_support: Told<'confirm_support'>
  confirm_following: Told<'confirm_following'>
  news: Omit<Told<'news'>, 'event' | FollowerLink> & Happening
  official_comment: Omit<Told<'official_comment'>, FollowerLink>
  sign_in_code: Told<'sign_in_code'>
  invitation: Told<'invitation'>
}
type FollowerLink = 'url' | 'unsubscribeUrl'

export interface Happening {
  action: SubmissionAction
  status: SubmissionStatus
}
