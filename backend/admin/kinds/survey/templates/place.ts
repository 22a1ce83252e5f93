import type { Template } from './index.ts'

const comesHere = { match: 'all' as const, tests: [{ question: 'brukar-du', is: 'equals' as const, value: true }] }

export const place: Template = {
  name: 'place',
  label: { sv: 'Platsdialog', en: 'About a place' },
  hint: {
    sv: 'Hur en plats används och vad som saknas där. Sju frågor på två sidor.',
    en: 'How a place is used and what it lacks. Seven questions on two pages.',
  },
  settings: {
    definition: {
      pages: [
        {
          id: 'platsen-i-dag',
          title: { sv: 'Platsen i dag', en: 'The place today' },
          questions: [
            {
              type: 'yes_no',
              id: 'brukar-du',
              label: { sv: 'Brukar du vara på platsen?', en: 'Do you come to the place?' },
              required: true,
            },
            {
              type: 'single',
              id: 'hur-ofta',
              label: { sv: 'Hur ofta är du där?', en: 'How often are you there?' },
              required: false,
              options: [
                { id: 'dagligen', label: { sv: 'Varje dag', en: 'Every day' } },
                { id: 'veckan', label: { sv: 'Varje vecka', en: 'Every week' } },
                { id: 'manaden', label: { sv: 'Varje månad', en: 'Every month' } },
                { id: 'sallan', label: { sv: 'Mer sällan', en: 'Less often' } },
              ],
              other: false,
              order: 'fixed',
              showIf: comesHere,
            },
            {
              type: 'multiple',
              id: 'vad-gor-du',
              label: { sv: 'Vad gör du där?', en: 'What do you do there?' },
              required: false,
              options: [
                { id: 'passerar', label: { sv: 'Passerar', en: 'Pass by' } },
                { id: 'vilar', label: { sv: 'Vilar', en: 'Rest' } },
                { id: 'leker', label: { sv: 'Leker', en: 'Play' } },
                { id: 'traffar', label: { sv: 'Träffar andra', en: 'Meet others' } },
                { id: 'tranar', label: { sv: 'Tränar', en: 'Exercise' } },
              ],
              other: true,
              order: 'random',
              min: 0,
              max: null,
              showIf: comesHere,
            },
            {
              type: 'matrix',
              id: 'omdome',
              label: { sv: 'Vad tycker du om …', en: 'What do you think of …' },
              required: false,
              rows: [
                { id: 'trygghet', label: { sv: 'Tryggheten', en: 'The safety' } },
                { id: 'gronska', label: { sv: 'Grönskan', en: 'The greenery' } },
                { id: 'sittplatser', label: { sv: 'Sittplatserna', en: 'The seats' } },
                { id: 'ljus', label: { sv: 'Belysningen', en: 'The lighting' } },
              ],
              options: [
                { id: 'daligt', label: { sv: 'Dålig', en: 'Bad' } },
                { id: 'okej', label: { sv: 'Okej', en: 'Fair' } },
                { id: 'bra', label: { sv: 'Bra', en: 'Good' } },
              ],
            },
          ],
          jumps: [],
        },
        {
          id: 'platsen-sedan',
          title: { sv: 'Platsen om fem år', en: 'The place in five years' },
          questions: [
            {
              type: 'ranking',
              id: 'viktigast',
              label: { sv: 'Vad är viktigast att ändra?', en: 'What is most important to change?' },
              required: false,
              options: [
                { id: 'tryggare', label: { sv: 'Tryggare', en: 'Safer' } },
                { id: 'gronare', label: { sv: 'Grönare', en: 'Greener' } },
                { id: 'livligare', label: { sv: 'Mer att göra', en: 'More to do' } },
                { id: 'lugnare', label: { sv: 'Lugnare', en: 'Calmer' } },
              ],
            },
            {
              type: 'long_text',
              id: 'saknas',
              label: { sv: 'Vad saknas på platsen?', en: 'What is the place lacking?' },
              required: false,
              maximum: 2000,
            },
            {
              type: 'long_text',
              id: 'bevara',
              label: { sv: 'Vad ska absolut vara kvar?', en: 'What must absolutely stay?' },
              required: false,
              maximum: 2000,
            },
          ],
          jumps: [],
        },
      ],
    },
  },
}
