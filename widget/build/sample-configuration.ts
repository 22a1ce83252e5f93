import type { Configuration } from '../../backend/contracts/dialogues.ts'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import { PublicProposalSettings } from '../../backend/contracts/kinds/proposals.ts'
import { PublicSurveySettings } from '../../backend/contracts/kinds/survey/definition.ts'

/** A dialogue as a kommun would set it up, to measure with: eight categories, three sites, a look of its own. */
const proposals: Configuration<'proposals'> = {
  base: 'https://dialog.exempelkommun.se',
  tenant: { slug: 'exempelkommun', name: 'Exempelkommun' },
  dialogue: {
    slug: 'parken',
    kind: 'proposals',
    title: 'Förslag om Stadsparken',
    introduction: 'Stadsparken ska rustas upp. Berätta vad du saknar, och stöd de förslag som du tycker är bra.',
    availability: 'open',
    moderation: 'before',
    opensAt: '2026-10-01T06:00:00.000Z',
    closesAt: '2027-01-31T22:59:59.000Z',
  },
  language: 'sv',
  settings: PublicProposalSettings.parse({
    categories: [
      { id: 'lek', label: 'Lek och rörelse' },
      { id: 'gronska', label: 'Träd och planteringar' },
      { id: 'trygghet', label: 'Ljus och trygghet' },
      { id: 'kultur', label: 'Kultur och scen' },
      { id: 'vatten', label: 'Dammen och vattnet' },
      { id: 'vagar', label: 'Gångvägar' },
      { id: 'mat', label: 'Kafé och mat' },
      { id: 'annat', label: 'Annat' },
    ],
    threshold: 100,
    openPeriod: { unit: 'months', choices: [1, 3, 6] },
  }),
  theme: { action: '#1d5c3a', font: 'Source Sans 3, sans-serif', radius: 4 },
  origins: ['https://www.exempelkommun.se', 'https://exempelkommun.se', 'https://parken.exempelkommun.se'],
}

const words = (id: string, label: string) => ({ id, label })

/** A survey of eight questions of the usual types, one of them asked only where it concerns somebody. */
const survey: Configuration<'survey'> = {
  ...proposals,
  dialogue: {
    ...proposals.dialogue,
    slug: 'enkat-om-parken',
    kind: 'survey',
    title: 'Hur använder du Stadsparken?',
    introduction: 'Svara på åtta frågor. Det tar ungefär två minuter.',
  },
  settings: PublicSurveySettings.parse({
    version: 3,
    layout: 'one_by_one',
    answers: 'device',
    results: 'after_answering',
    resultsFrom: 5,
    thanks: 'Resultatet läggs fram för nämnden i mars.',
    pages: [
      {
        id: 'besok',
        questions: [
          {
            type: 'single',
            id: 'ofta',
            label: 'Hur ofta är du i parken?',
            required: true,
            options: [
              words('dag', 'Varje dag'),
              words('vecka', 'Någon gång i veckan'),
              words('manad', 'Någon gång i månaden'),
              words('sallan', 'Mer sällan'),
              words('aldrig', 'Aldrig'),
            ],
          },
          {
            type: 'multiple',
            id: 'varfor',
            label: 'Vad gör du där?',
            help: 'Välj det som du gör oftast.',
            other: true,
            max: 3,
            order: 'random',
            options: [
              words('ga', 'Går eller springer'),
              words('lek', 'Leker med barn'),
              words('vila', 'Sitter och vilar'),
              words('hund', 'Rastar hunden'),
              words('vag', 'Tar vägen förbi'),
            ],
            showIf: {
              match: 'any',
              tests: [
                { question: 'ofta', is: 'equals', value: 'dag' },
                { question: 'ofta', is: 'equals', value: 'vecka' },
              ],
            },
          },
          {
            type: 'scale',
            id: 'trygg',
            label: 'Hur trygg känner du dig i parken?',
            low: 'Inte alls trygg',
            high: 'Mycket trygg',
          },
          { type: 'smileys', id: 'nojd', label: 'Hur nöjd är du med skötseln?' },
        ],
        jumps: [],
      },
      {
        id: 'framtid',
        title: 'Om parken i framtiden',
        questions: [
          { type: 'yes_no', id: 'kvall', label: 'Skulle du komma oftare om gångvägarna var belysta?' },
          {
            type: 'nps',
            id: 'tipsa',
            label: 'Hur troligt är det att du rekommenderar parken till en vän?',
            low: 'Inte alls troligt',
            high: 'Mycket troligt',
          },
          {
            type: 'single',
            id: 'forst',
            label: 'Vad ska kommunen göra först?',
            options: [
              words('ljus', 'Ny belysning'),
              words('bankar', 'Fler bänkar'),
              words('vatten', 'Rena dammen'),
              words('lekplats', 'Rusta lekplatsen'),
            ],
          },
          { type: 'long_text', id: 'mer', label: 'Vad vill du mer säga om parken?', help: 'Skriv kort.' },
        ],
        jumps: [],
      },
    ],
  }),
}

export const sampleConfigurations = { proposals, survey } satisfies { [K in Kind]: Configuration<K> }
