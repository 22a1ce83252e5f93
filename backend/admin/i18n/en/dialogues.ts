import type { dialogues as swedish } from '../sv/dialogues.ts'

export const dialogues: typeof swedish = {
  title: 'Dialogues',
  lead: 'Everything you ask your residents about.',
  create: 'New dialogue',
  empty: 'Your dialogues will be listed here',
  emptyText: 'Create the first one. You can change everything later, and nothing shows until you publish.',
  noneFound: 'No dialogue matches what you are looking for.',
  clear: 'Show all',
  search: 'Search by title or address',
  filter: 'Show',
  filters: {
    current: 'All except archived',
    draft: 'Drafts',
    open: 'Open',
    closed: 'Closed',
    archived: 'Archived',
  },
  found: (n: number) => (n === 1 ? '1 dialogue' : `${n} dialogues`),
  dialogue: 'Dialogue',
  state: 'State',
  submissions: 'Submissions',
  waiting: 'To review',
  supports: 'Supports',
  lastSubmission: 'Latest submission',
  never: 'None yet',

  newTitle: 'New dialogue',
  newLead: 'Three questions, and it exists as a draft. You can change everything later.',
  kindTitle: '1. What should residents be able to do?',
  kind: 'Kind of dialogue',
  kinds: {
    proposals: { name: 'Make and support proposals', hint: 'Residents propose, gather support and get an answer.' },
    survey: {
      name: 'Answer questions',
      hint: 'Mini-survey: you ask the questions and see the results as they come in.',
    },
  },
  textTitle: '2. What is it about?',
  rulesTitle: '3. Which rules apply?',
  submit: 'Create the dialogue',
  created: 'The dialogue now exists as a draft.',
}
