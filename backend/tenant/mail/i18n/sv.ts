import type { MailWords } from './index.ts'

const signature = `Du kan inte svara på det här mejlet.

{tenant}`

const confirm = (what: string, nothing: string) => `Hej!

${what}
{url}

Länken fungerar i {days} dagar. ${nothing}

${signature}`

export const sv: MailWords = {
  texts: {
    receipt: {
      subject: 'Vi har tagit emot ditt förslag, {reference}',
      text: `Hej!

Tack för ditt förslag "{heading}" i {dialogue}. Ditt referensnummer är {reference}.

Här följer du vad som händer med det. Där kan du också ta tillbaka det:
{url}

Länken är bara din. Dela den inte med någon annan.

${signature}`,
    },
    confirm_proposal: {
      subject: 'Bekräfta ditt förslag',
      text: confirm(
        'Öppna länken för att lämna ditt förslag "{heading}" i {dialogue}:',
        'Har du inte skrivit något förslag? Då behöver du inte göra något.',
      ),
    },
    confirm_support: {
      subject: 'Bekräfta din röst',
      text: confirm(
        'Öppna länken för att stödja förslaget "{heading}" i {dialogue}:',
        'Ville du inte rösta? Då behöver du inte göra något.',
      ),
    },
    confirm_following: {
      subject: 'Bekräfta att du vill följa ett förslag',
      text: confirm(
        'Öppna länken för att få mejl när något händer med förslaget "{heading}" i {dialogue}:',
        'Vill du inte ha några mejl? Då behöver du inte göra något.',
      ),
    },
    news: {
      subject: 'Nytt om förslaget: {heading}',
      text: `Hej!

{event}

Kommunens förklaring: {reason}

Förslaget heter "{heading}" och finns i {dialogue}:
{url}

Sluta få mejl om förslaget:
{unsubscribeUrl}

${signature}`,
    },
    official_comment: {
      subject: 'Kommunen har kommenterat förslaget: {heading}',
      text: `Hej!

{author} har skrivit en kommentar för kommunen:

{comment}

Förslaget heter "{heading}" och finns i {dialogue}:
{url}

Sluta få mejl om förslaget:
{unsubscribeUrl}

${signature}`,
    },
    sign_in_code: {
      subject: '{code} är din kod till Min Kommun',
      text: `Hej!

Din kod för att logga in i {tenant} är:

{code}

Koden gäller i {minutes} minuter och bara i den webbläsare där du bad om den. Lämna den inte till någon annan, inte heller till någon som säger sig komma från kommunen eller supporten.

Har du inte bett om någon kod? Då behöver du inte göra något.

${signature}`,
    },
    invitation: {
      subject: 'Du är inbjuden till Min Kommun hos {tenant}',
      text: `Hej {name}!

{tenant} har gett dig tillgång till Min Kommun, där kommunen tar emot och svarar på invånarnas inlägg. Öppna länken för att logga in första gången:
{url}

Länken fungerar en gång, i {days} dagar. Den är bara din. Senare loggar du in med den här e-postadressen och en kod, eller med en passkey som du skapar under Mitt konto.

${signature}`,
    },
  },

  /** What has happened, in a sentence. */
  tell({ action, status }) {
    if (action === 'hide') return 'Kommunen har dolt förslaget för allmänheten.'
    if (action === 'restore') return 'Förslaget visas för allmänheten igen.'
    if (action === 'answer') return 'Kommunen har svarat på förslaget.'
    if (action === 'merge')
      return 'Kommunen har slagit ihop förslaget med ett annat som liknar det. Dess röster räknas där.'
    if (action === 'unmerge')
      return 'Förslaget är inte längre sammanslaget med ett annat. Det har sina egna röster igen.'
    if (action === 'run_out') return 'Tiden för att stödja förslaget har gått ut. Det nådde inte gränsen.'
    return happenings[status]
  },

  sample: {
    dialogue: 'Exempelparken',
    heading: 'Fler bänkar vid dammen',
    reference: 'MK-7F3K-9Q2',
    reason: 'Förslaget gäller en park som kommunen sköter.',
    comment: 'Tack för förslaget! Vi tar med oss det till höstens genomgång av parken.',
    author: 'Kim Exempel',
    days: 7,
    minutes: 10,
    code: '1234 5678',
    name: 'Kim Exempel',
  },
}

const happenings: Record<Parameters<MailWords['tell']>[0]['status'], string> = {
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
