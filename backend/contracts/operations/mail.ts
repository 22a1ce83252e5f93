import { z } from 'zod'
import {
  MailPreview,
  MailTemplate,
  MailTemplateId,
  MailText,
  MailTextChange,
  Outbox,
  OutboxId,
  OutboxItem,
  OutboxQuery,
} from '../mail.ts'
import { member, operation } from '../operation.ts'
import { Language } from '../primitives.ts'
import { tenant } from './parameters.ts'

const template = tenant.extend({ template: MailTemplateId, language: Language })
const message = tenant.extend({ mail: OutboxId })

/** The kommun's messages: their texts, and those on their way. */
export const mailOperations = {
  listMailTemplates: operation({
    method: 'get',
    path: '/{tenant}/mail/templates',
    summary: 'Every message in every language, as it is sent now',
    access: member('admin'),
    params: tenant,
    success: { status: 200, body: z.object({ items: z.array(MailTemplate) }) },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  changeMailTemplate: operation({
    method: 'put',
    path: '/{tenant}/mail/templates/{template}/{language}',
    summary: "Gives a message the kommun's own words",
    access: member('admin'),
    params: template,
    body: MailTextChange,
    success: { status: 200, body: MailTemplate },
    problems: ['invalid_input', 'version_conflict', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  resetMailTemplate: operation({
    method: 'delete',
    path: '/{tenant}/mail/templates/{template}/{language}',
    summary: 'Gives a message the words again that everyone begins with',
    access: member('admin'),
    params: template,
    success: { status: 200, body: MailTemplate },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  previewMailTemplate: operation({
    method: 'post',
    path: '/{tenant}/mail/templates/{template}/{language}/previews',
    summary: 'A message as it would be sent with these words, filled in with fictional data; nothing is stored',
    access: member('admin'),
    params: template,
    body: MailText,
    success: { status: 200, body: MailPreview },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  listOutbox: operation({
    method: 'get',
    path: '/{tenant}/mail/outbox',
    summary: 'Messages on their way, sent and failed, newest first',
    access: member('admin'),
    params: tenant,
    query: OutboxQuery,
    success: { status: 200, body: Outbox },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  retryMail: operation({
    method: 'post',
    path: '/{tenant}/mail/outbox/{mail}/retries',
    summary: 'Tries a message again now, also one that was given up',
    access: member('admin'),
    params: message,
    success: { status: 200, body: OutboxItem },
    problems: ['transition_not_allowed', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  giveUpMail: operation({
    method: 'delete',
    path: '/{tenant}/mail/outbox/{mail}',
    summary: 'Stops trying to send a message; it can be tried again for as long as it is kept',
    access: member('admin'),
    params: message,
    success: { status: 200, body: OutboxItem },
    problems: ['transition_not_allowed', 'unauthenticated', 'forbidden', 'not_found'],
  }),
}
