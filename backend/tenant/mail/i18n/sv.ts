import type { MailContent, MailTexts } from '../templates.ts'

const sign = (tenant: string) => `Du kan inte svara på det här mejlet.

${tenant}`

const confirm = ({ tenant, url, days }: MailContent['confirm_support'], what: string, nothing: string) => `Hej!

${what}
${url}

Länken fungerar i ${days} dagar. ${nothing}

${sign(tenant)}`

/** What has happened, in a sentence. */
function tell({ action, status }: MailContent['news']): string {
  if (action === 'hide') return 'Kommunen har dolt förslaget för allmänheten.'
  if (action === 'restore') return 'Förslaget visas för allmänheten igen.'
  if (action === 'answer') return 'Kommunen har svarat på förslaget.'
  if (action === 'merge')
    return 'Kommunen har slagit ihop förslaget med ett annat som liknar det. Dess röster räknas där.'
  if (action === 'unmerge') return 'Förslaget är inte längre sammanslaget med ett annat. Det har sina egna röster igen.'
  if (action === 'run_out') return 'Tiden för att stödja förslaget har gått ut. Det nådde inte gränsen.'
  return happenings[status]
}

const happenings: Record<MailContent['news']['status'], string> = {
  unconfirmed: 'Förslaget väntar på att du bekräftar det.',
  submitted: 'Kommunen har tagit emot förslaget.',
  reviewing: 'Kommunen granskar förslaget.',
  published: 'Förslaget är publicerat. Nu kan andra läsa och stödja det.',
  threshold_reached: 'Förslaget har nått gränsen. Nu tar kommunen hand om det.',
  referred: 'Förslaget ligger hos den nämnd som ansvarar för frågan.',
  answered: 'Kommunen har svarat på förslaget.',
  closed: 'Förslaget är avslutat.',
  rejected: 'Kommunen har avvisat förslaget.',
  withdrawn: 'Förslaget är tillbakataget av den som lämnade det.',
}

export const sv: MailTexts = {
  receipt: ({ tenant, dialogue, heading, reference, url }) => ({
    subject: `Vi har tagit emot ditt förslag, ${reference}`,
    text: `Hej!

Tack för ditt förslag "${heading}" i ${dialogue}. Ditt referensnummer är ${reference}.

Här följer du vad som händer med det. Där kan du också ta tillbaka det:
${url}

Länken är bara din. Dela den inte med någon annan.

${sign(tenant)}`,
  }),

  confirm_proposal: (content) => ({
    subject: 'Bekräfta ditt förslag',
    text: confirm(
      content,
      `Öppna länken för att lämna ditt förslag "${content.heading}" i ${content.dialogue}:`,
      'Har du inte skrivit något förslag? Då behöver du inte göra något.',
    ),
  }),

  confirm_support: (content) => ({
    subject: 'Bekräfta din röst',
    text: confirm(
      content,
      `Öppna länken för att stödja förslaget "${content.heading}" i ${content.dialogue}:`,
      'Ville du inte rösta? Då behöver du inte göra något.',
    ),
  }),

  confirm_following: (content) => ({
    subject: 'Bekräfta att du vill följa ett förslag',
    text: confirm(
      content,
      `Öppna länken för att få mejl när något händer med förslaget "${content.heading}" i ${content.dialogue}:`,
      'Vill du inte ha några mejl? Då behöver du inte göra något.',
    ),
  }),

  news: (content) => ({
    subject: `Nytt om förslaget: ${content.heading}`,
    text: `Hej!

${tell(content)}
${content.reason ? `\nKommunens förklaring: ${content.reason}\n` : ''}
Förslaget heter "${content.heading}" och finns i ${content.dialogue}:
${content.url}

Sluta få mejl om förslaget:
${content.unsubscribeUrl}

${sign(content.tenant)}`,
  }),
}
