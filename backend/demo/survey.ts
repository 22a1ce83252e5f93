import type { z } from 'zod'
import type { DialogueInput } from '../contracts/dialogues.ts'
import type { SurveySettings } from '../contracts/kinds/survey/definition.ts'

const option = (id: string, sv: string, en: string) => ({ id, label: { sv, en } })

const settings: z.input<typeof SurveySettings> = {
  layout: 'one_by_one',
  answers: 'device',
  results: 'public',
  resultsFrom: 1,
  thanks: {
    sv: 'Parkförvaltningen läser alla svar i februari. Vad det blir av dem står på kommunens webbplats i april.',
    en: 'The parks department reads all answers in February. What comes of them is on our website in April.',
  },
  definition: {
    pages: [
      {
        id: 'besok',
        questions: [
          {
            type: 'single',
            id: 'hur_ofta',
            label: { sv: 'Hur ofta är du i Storparken?', en: 'How often are you in Storparken?' },
            required: true,
            options: [
              option('dag', 'Varje dag', 'Every day'),
              option('vecka', 'Någon gång i veckan', 'Once or twice a week'),
              option('manad', 'Någon gång i månaden', 'Once or twice a month'),
              option('sallan', 'Mer sällan', 'More rarely'),
              option('aldrig', 'Aldrig', 'Never'),
            ],
          },
          {
            type: 'multiple',
            id: 'vad_gor_du',
            label: { sv: 'Vad gör du där?', en: 'What do you do there?' },
            max: 3,
            other: true,
            order: 'random',
            options: [
              option('ga', 'Går, springer eller cyklar', 'Walk, run or cycle'),
              option('lek', 'Leker med barn', 'Play with children'),
              option('vila', 'Sitter och vilar', 'Sit and rest'),
              option('hund', 'Rastar hunden', 'Walk the dog'),
              option('genvag', 'Tar vägen förbi', 'Take a short cut'),
            ],
            showIf: {
              match: 'any',
              tests: ['dag', 'vecka', 'manad', 'sallan'].map((value) => ({
                question: 'hur_ofta',
                is: 'equals' as const,
                value,
              })),
            },
          },
          {
            type: 'smileys',
            id: 'skotsel',
            label: { sv: 'Hur nöjd är du med hur parken sköts?', en: 'How satisfied are you with the upkeep?' },
          },
          {
            type: 'scale',
            id: 'trygghet',
            label: { sv: 'Hur trygg känner du dig i parken på kvällen?', en: 'How safe do you feel there at night?' },
            low: { sv: 'Inte alls trygg', en: 'Not safe at all' },
            high: { sv: 'Mycket trygg', en: 'Very safe' },
          },
        ],
      },
      {
        id: 'framtid',
        title: { sv: 'Parken om några år', en: 'The park in a few years' },
        questions: [
          {
            type: 'ranking',
            id: 'ordning',
            label: { sv: 'I vilken ordning ska kommunen göra det här?', en: 'In what order should we do this?' },
            options: [
              option('ljus', 'Ny belysning längs gångvägarna', 'New lighting along the paths'),
              option('bankar', 'Fler bänkar', 'More benches'),
              option('damm', 'Rena dammen', 'Clean the pond'),
              option('lekplats', 'Rusta lekplatsen', 'Renew the playground'),
            ],
          },
          {
            type: 'matrix',
            id: 'betyg',
            label: { sv: 'Vad tycker du om det som finns i dag?', en: 'What do you think of what is there today?' },
            rows: [
              option('lekplatsen', 'Lekplatsen', 'The playground'),
              option('toaletterna', 'Toaletterna', 'The toilets'),
              option('blommorna', 'Planteringarna', 'The flower beds'),
            ],
            options: [
              option('bra', 'Bra', 'Good'),
              option('varken', 'Varken eller', 'Neither'),
              option('daligt', 'Dåligt', 'Poor'),
              option('vet_ej', 'Vet ej', 'Do not know'),
            ],
          },
          {
            type: 'nps',
            id: 'tipsa',
            label: {
              sv: 'Hur troligt är det att du tipsar en vän om parken?',
              en: 'How likely are you to recommend it?',
            },
            low: { sv: 'Inte alls troligt', en: 'Not likely at all' },
            high: { sv: 'Mycket troligt', en: 'Very likely' },
          },
          {
            type: 'long_text',
            id: 'mer',
            label: { sv: 'Vad vill du mer säga om parken?', en: 'What more do you want to say about the park?' },
          },
        ],
      },
    ],
  },
}

/** The kommun's survey, about a park that exists nowhere. */
export const demoSurvey = {
  slug: 'enkat-om-parken',
  kind: 'survey',
  title: 'Hur ska Storparken bli bättre?',
  introduction: 'Svara på några frågor om parken mitt i Exempelkommun. Det tar ungefär två minuter.',
  language: 'sv',
  state: 'open',
  moderation: 'before',
  theme: { action: '#1f5c43' },
  settings,
} satisfies z.input<typeof DialogueInput>
