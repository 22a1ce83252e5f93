import type { MailWords } from './index.ts'

const signature = `You cannot reply to this email.

{tenant}`

const confirm = (what: string, nothing: string) => `Hello!

${what}
{url}

The link works for {days} days. ${nothing}

${signature}`

export const en: MailWords = {
  texts: {
    receipt: {
      subject: 'We have received your proposal, {reference}',
      text: `Hello!

Thank you for your proposal "{heading}" in {dialogue}. Your reference number is {reference}.

Follow what happens with it here. You can also withdraw it there:
{url}

The link is yours alone. Do not share it.

${signature}`,
    },
    confirm_proposal: {
      subject: 'Confirm your proposal',
      text: confirm(
        'Open the link to submit your proposal "{heading}" in {dialogue}:',
        'Did you not write a proposal? Then you do not have to do anything.',
      ),
    },
    confirm_support: {
      subject: 'Confirm your vote',
      text: confirm(
        'Open the link to support the proposal "{heading}" in {dialogue}:',
        'Did you not want to vote? Then you do not have to do anything.',
      ),
    },
    confirm_following: {
      subject: 'Confirm that you want to follow a proposal',
      text: confirm(
        'Open the link to get an email when something happens with the proposal "{heading}" in {dialogue}:',
        'Do you not want any emails? Then you do not have to do anything.',
      ),
    },
    news: {
      subject: 'News about the proposal: {heading}',
      text: `Hello!

{event}

The municipality explains: {reason}

The proposal is called "{heading}" and is in {dialogue}:
{url}

Stop getting emails about the proposal:
{unsubscribeUrl}

${signature}`,
    },
    official_comment: {
      subject: 'The municipality has commented on the proposal: {heading}',
      text: `Hello!

{author} has written a comment for the municipality:

{comment}

The proposal is called "{heading}" and is in {dialogue}:
{url}

Stop getting emails about the proposal:
{unsubscribeUrl}

${signature}`,
    },
    sign_in_code: {
      subject: '{code} is your code for Min Kommun',
      text: `Hello!

Your code for signing in to {tenant} is:

{code}

The code works for {minutes} minutes, and only in the browser in which you asked for it. Do not give it to anyone, not even to someone who claims to be from the municipality or support.

Did you not ask for a code? Then you do not need to do anything.

${signature}`,
    },
    invitation: {
      subject: 'You are invited to Min Kommun at {tenant}',
      text: `Hello {name}!

{tenant} has given you access to Min Kommun, where the municipality receives and answers what residents send in. Open the link to sign in for the first time:
{url}

The link works once, within {days} days. It is yours alone. Later you sign in with this email address and a code, or with a passkey that you create under My account.

${signature}`,
    },
  },

  /** What has happened, in a sentence. */
  tell({ action, status }) {
    if (action === 'hide') return 'The municipality has hidden the proposal from the public.'
    if (action === 'restore') return 'The public can see the proposal again.'
    if (action === 'answer') return 'The municipality has answered the proposal.'
    if (action === 'merge')
      return 'The municipality has merged the proposal with another one like it. Its votes count there.'
    if (action === 'unmerge') return 'The proposal is no longer merged with another one. It has its own votes again.'
    if (action === 'run_out') return 'The time for supporting the proposal has run out. It did not reach the threshold.'
    return happenings[status]
  },

  sample: {
    dialogue: 'The example park',
    heading: 'More benches by the pond',
    reference: 'MK-7F3K-9Q2',
    reason: 'The proposal is about a park that the municipality looks after.',
    comment: 'Thank you for the proposal! We will bring it to our review of the park this autumn.',
    author: 'Kim Example',
    days: 7,
    minutes: 10,
    code: '1234 5678',
    name: 'Kim Exempel',
  },
}

const happenings: Record<Parameters<MailWords['tell']>[0]['status'], string> = {
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
