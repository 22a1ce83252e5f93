import type { Counts, Statistics, StatisticsRange } from '../../../contracts/statistics.ts'
import type { SubmissionStatus } from '../../../contracts/submissions.ts'

/** What waits for somebody, what came last, and how much happens. */
export const overview = {
  title: 'Översikt',
  toDo: 'Att göra',
  nothingToDo: 'Inget väntar på dig just nu.',
  waitingSubmissions: (n: number) => (n === 1 ? '1 inlägg väntar på granskning' : `${n} inlägg väntar på granskning`),
  waitingComments: (n: number) =>
    n === 1 ? '1 kommentar väntar på granskning' : `${n} kommentarer väntar på granskning`,
  flaggedSubmissions: (n: number) => (n === 1 ? '1 inlägg är anmält' : `${n} inlägg är anmälda`),
  flaggedComments: (n: number) => (n === 1 ? '1 kommentar är anmäld' : `${n} kommentarer är anmälda`),
  unanswered: (n: number) =>
    n === 1 ? '1 förslag har nått gränsen och väntar på svar' : `${n} förslag har nått gränsen och väntar på svar`,
  closing: (title: string, when: string) => `${title} stänger ${when}`,
  drafts: (n: number) => (n === 1 ? '1 dialog är ett utkast' : `${n} dialoger är utkast`),
  none: 'Här blir det liv när den första dialogen finns',
  createFirst: 'Skapa en dialog',
  latest: 'Senast inkommet',
  noLatest: 'Inget har kommit in än.',
  hidden: 'Dolt',
  statuses: {
    unconfirmed: 'Inte bekräftat',
    submitted: 'Inskickat',
    reviewing: 'Granskas',
    published: 'Publicerat',
    threshold_reached: 'Nått gränsen',
    referred: 'Hos nämnd',
    answered: 'Besvarat',
    closed: 'Avslutat',
    rejected: 'Avvisat',
    withdrawn: 'Återtaget',
  } satisfies Record<SubmissionStatus, string>,

  figures: 'Siffror',
  range: 'Tid',
  ranges: {
    7: '7 dagar',
    30: '30 dagar',
    365: '1 år',
    all: 'Allt',
  } satisfies Record<StatisticsRange, string>,
  counted: {
    opened: 'Öppnade formulär',
    submissions: 'Inlägg',
    supports: 'Stöd',
    comments: 'Kommentarer',
  } satisfies Record<Exclude<keyof Counts, 'sent'>, string>,
  units: { day: 'Dag', week: 'Vecka från', month: 'Månad' } satisfies Record<Statistics['unit'], string>,
  months: ['jan.', 'feb.', 'mars', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  asTable: (title: string) => `${title} som tabell`,
  opened: (n: number, number: string) =>
    n === 1 ? 'Formuläret har öppnats 1 gång' : `Formuläret har öppnats ${number} gånger`,
  share: (opened: string, sent: string, share: string | false) =>
    `${opened}, och ${sent} inlägg har skickats in${share ? ` (${share})` : ''}.`,
  counting: 'Räknat per dygn utan att någon besökare känns igen. Importerade inlägg räknas den dag de skrevs.',
  byDialogue: 'Per dialog',
  dialogue: 'Dialog',
}
