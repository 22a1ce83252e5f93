import type { Reasons } from '../../contracts/moderation.ts'

/** What a kommun can tell a citizen from the start; each says what to do next where something can be done. */
export const defaultReasons: Omit<Reasons, 'version'> = {
  sv: [
    {
      title: 'Personuppgifter',
      text: 'Texten innehåller personuppgifter om dig själv eller någon annan. Skriv gärna igen utan namn, nummer och andra uppgifter som pekar ut en person.',
    },
    {
      title: 'Hot eller hat',
      text: 'Texten hotar eller kränker någon. Sådant publicerar vi inte. Skriv gärna igen om det som du vill ändra.',
    },
    {
      title: 'Utanför ämnet',
      text: 'Texten handlar om något annat än det som dialogen gäller. Kontakta kommunens kontaktcenter, så hjälper de dig vidare.',
    },
    {
      title: 'Inte kommunens ansvar',
      text: 'Det du skriver om är det inte kommunen som bestämmer över.',
    },
    { title: 'Finns redan', text: 'Samma sak finns redan i dialogen. Stöd gärna det inlägget i stället.' },
    { title: 'Reklam', text: 'Texten är reklam. Sådant publicerar vi inte.' },
    { title: 'Går inte att förstå', text: 'Vi förstår inte vad du menar. Skriv gärna igen och berätta lite mer.' },
  ],
  en: [
    {
      title: 'Personal data',
      text: 'The text contains personal data about you or somebody else. You are welcome to write again without names, numbers and other details that point somebody out.',
    },
    {
      title: 'Threats or hatred',
      text: 'The text threatens or insults somebody. We do not publish that. You are welcome to write again about what you want to change.',
    },
    {
      title: 'Off topic',
      text: 'The text is about something else than this dialogue. Contact the municipality’s contact centre and they will help you on.',
    },
    { title: 'Not for the municipality', text: 'What you write about is not for the municipality to decide.' },
    { title: 'Already there', text: 'The same thing is in the dialogue already. Please support that one instead.' },
    { title: 'Advertising', text: 'The text is advertising. We do not publish that.' },
    {
      title: 'Not understood',
      text: 'We do not understand what you mean. Please write again and tell us a little more.',
    },
  ],
}
