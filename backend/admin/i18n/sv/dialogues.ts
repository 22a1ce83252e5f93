import type { Kind } from '../../../contracts/kinds/index.ts'

/** The list of dialogues, and making a new one. */
export const dialogues = {
  title: 'Dialoger',
  lead: 'Allt som ni frågar invånarna om.',
  create: 'Ny dialog',
  empty: 'Här kommer era dialoger att stå',
  emptyText: 'Skapa den första. Ni kan ändra allt efteråt, och inget syns förrän ni publicerar.',
  noneFound: 'Ingen dialog passar in på det du söker.',
  clear: 'Visa alla',
  search: 'Sök på rubrik eller adress',
  filter: 'Visa',
  filters: {
    current: 'Alla utom arkiverade',
    draft: 'Utkast',
    open: 'Öppna',
    closed: 'Stängda',
    archived: 'Arkiverade',
  },
  found: (n: number) => (n === 1 ? '1 dialog' : `${n} dialoger`),
  dialogue: 'Dialog',
  state: 'Läge',
  submissions: 'Inlägg',
  waiting: 'Att granska',
  supports: 'Stöd',
  lastSubmission: 'Senaste inlägg',
  never: 'Inget än',

  newTitle: 'Ny dialog',
  newLead: 'Tre frågor, sedan finns den som utkast. Allt går att ändra efteråt.',
  kindTitle: '1. Vad ska invånarna kunna göra?',
  kind: 'Dialogform',
  kinds: {
    proposals: { name: 'Lämna och stödja förslag', hint: 'E-förslag: invånarna föreslår, samlar stöd och får svar.' },
    survey: {
      name: 'Svara på frågor',
      hint: 'Mini-enkät: ni ställer frågorna och ser resultatet medan det kommer in.',
    },
  } satisfies Record<Kind, { name: string; hint: string }>,
  textTitle: '2. Vad handlar det om?',
  rulesTitle: '3. Vilka regler gäller?',
  submit: 'Skapa dialogen',
  created: 'Dialogen finns nu som utkast.',
}
