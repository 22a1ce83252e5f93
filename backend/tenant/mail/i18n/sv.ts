import type { MailTexts } from '../templates.ts'

export const sv: MailTexts = {
  receipt: ({ tenant, dialogue, heading, reference, url }) => ({
    subject: `Vi har tagit emot ditt förslag, ${reference}`,
    text: `Hej!

Tack för ditt förslag "${heading}" i ${dialogue}. Ditt referensnummer är ${reference}.

Här följer du vad som händer med det. Där kan du också ta tillbaka det:
${url}

Länken är bara din. Dela den inte med någon annan.

Du kan inte svara på det här mejlet.

${tenant}`,
  }),
}
