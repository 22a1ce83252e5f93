import type { MailTexts } from '../templates.ts'

export const en: MailTexts = {
  receipt: ({ tenant, dialogue, heading, reference, url }) => ({
    subject: `We have received your proposal, ${reference}`,
    text: `Hello!

Thank you for your proposal "${heading}" in ${dialogue}. Your reference number is ${reference}.

Follow what happens with it here. You can also withdraw it there:
${url}

The link is yours alone. Do not share it.

You cannot reply to this email.

${tenant}`,
  }),
}
