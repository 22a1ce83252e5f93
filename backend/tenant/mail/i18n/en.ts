import type { MailContent, MailTexts } from '../templates.ts'

const sign = (tenant: string) => `You cannot reply to this email.

${tenant}`

const confirm = ({ tenant, url, days }: MailContent['confirm_support'], what: string, nothing: string) => `Hello!

${what}
${url}

The link works for ${days} days. ${nothing}

${sign(tenant)}`

/** What has happened, in a sentence. */
function tell({ action, status }: MailContent['news']): string {
  if (action === 'hide') return 'The municipality has hidden the proposal from the public.'
  if (action === 'restore') return 'The public can see the proposal again.'
  if (action === 'answer') return 'The municipality has answered the proposal.'
  if (action === 'merge')
    return 'The municipality has merged the proposal with another one like it. Its votes count there.'
  if (action === 'unmerge') return 'The proposal is no longer merged with another one. It has its own votes again.'
  if (action === 'run_out') return 'The time for supporting the proposal has run out. It did not reach the threshold.'
  return happenings[status]
}

const happenings: Record<MailContent['news']['status'], string> = {
  unconfirmed: 'The proposal is waiting for you to confirm it.',
  submitted: 'The municipality has received the proposal.',
  reviewing: 'The municipality is reviewing the proposal.',
  published: 'The proposal is published. Others can now read and support it.',
  threshold_reached: 'The proposal has reached the threshold. The municipality now takes care of it.',
  referred: 'The proposal is with the committee that is responsible for the matter.',
  answered: 'The municipality has answered the proposal.',
  closed: 'The proposal is closed.',
  rejected: 'The municipality has rejected the proposal.',
  withdrawn: 'The proposal has been withdrawn by its author.',
}

export const en: MailTexts = {
  receipt: ({ tenant, dialogue, heading, reference, url }) => ({
    subject: `We have received your proposal, ${reference}`,
    text: `Hello!

Thank you for your proposal "${heading}" in ${dialogue}. Your reference number is ${reference}.

Follow what happens with it here. You can also withdraw it there:
${url}

The link is yours alone. Do not share it.

${sign(tenant)}`,
  }),

  confirm_proposal: (content) => ({
    subject: 'Confirm your proposal',
    text: confirm(
      content,
      `Open the link to submit your proposal "${content.heading}" in ${content.dialogue}:`,
      'Did you not write a proposal? Then you do not have to do anything.',
    ),
  }),

  confirm_support: (content) => ({
    subject: 'Confirm your vote',
    text: confirm(
      content,
      `Open the link to support the proposal "${content.heading}" in ${content.dialogue}:`,
      'Did you not want to vote? Then you do not have to do anything.',
    ),
  }),

  confirm_following: (content) => ({
    subject: 'Confirm that you want to follow a proposal',
    text: confirm(
      content,
      `Open the link to get an email when something happens with the proposal "${content.heading}" in ${content.dialogue}:`,
      'Do you not want any emails? Then you do not have to do anything.',
    ),
  }),

  news: (content) => ({
    subject: `News about the proposal: ${content.heading}`,
    text: `Hello!

${tell(content)}
${content.reason ? `\nThe municipality explains: ${content.reason}\n` : ''}
The proposal is called "${content.heading}" and is in ${content.dialogue}:
${content.url}

Stop getting emails about the proposal:
${content.unsubscribeUrl}

${sign(content.tenant)}`,
  }),
}
