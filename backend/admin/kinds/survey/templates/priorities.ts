import type { Template } from './index.ts'

export const priorities: Template = {
  name: 'priorities',
  label: { sv: 'Prioritera', en: 'Set priorities' },
  hint: {
    sv: 'Vad är viktigast när allt inte ryms? Fyra frågor.',
    en: 'What matters most when there is not room for all? Four questions.',
  },
  settings: {
    definition: {
      pages: [
        {
          id: 'viktigast',
          questions: [
            {
              type: 'ranking',
              id: 'ordning',
              label: {
                sv: 'Ordna efter vad som är viktigast för dig',
                en: 'Put in order by what matters most to you',
              },
              required: true,
              options: [
                { id: 'skola', label: { sv: 'Förskola och skola', en: 'Preschools and schools' } },
                { id: 'omsorg', label: { sv: 'Äldreomsorg', en: 'Care for older people' } },
                { id: 'gator', label: { sv: 'Gator och cykelvägar', en: 'Streets and cycle paths' } },
                { id: 'parker', label: { sv: 'Parker och lekplatser', en: 'Parks and playgrounds' } },
                { id: 'kultur', label: { sv: 'Kultur och fritid', en: 'Culture and leisure' } },
              ],
            },
            {
              type: 'multiple',
              id: 'mer-av',
              label: { sv: 'Vad ska kommunen göra mer av?', en: 'What should the municipality do more of?' },
              help: { sv: 'Välj högst två.', en: 'Choose at most two.' },
              required: false,
              options: [
                { id: 'underhall', label: { sv: 'Underhålla det som finns', en: 'Maintain what there is' } },
                { id: 'bygga', label: { sv: 'Bygga nytt', en: 'Build anew' } },
                { id: 'personal', label: { sv: 'Ha mer personal', en: 'Have more staff' } },
                { id: 'digitalt', label: { sv: 'Ordna fler tjänster digitalt', en: 'Offer more services online' } },
              ],
              other: true,
              order: 'random',
              min: 0,
              max: 2,
            },
            {
              type: 'long_text',
              id: 'varfor',
              label: { sv: 'Varför är det viktigast?', en: 'Why does that matter most?' },
              required: false,
              maximum: 2000,
            },
            {
              type: 'single',
              id: 'alder',
              label: { sv: 'Hur gammal är du?', en: 'How old are you?' },
              required: false,
              options: [
                { id: 'under-18', label: { sv: 'Under 18 år', en: 'Under 18' } },
                { id: '18-29', label: { sv: '18–29 år', en: '18–29' } },
                { id: '30-64', label: { sv: '30–64 år', en: '30–64' } },
                { id: '65-plus', label: { sv: '65 år eller äldre', en: '65 or older' } },
              ],
              other: false,
              order: 'fixed',
            },
          ],
          jumps: [],
        },
      ],
    },
  },
}
