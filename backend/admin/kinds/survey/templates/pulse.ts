import type { Template } from './index.ts'

export const pulse: Template = {
  name: 'pulse',
  label: { sv: 'Ta tempen', en: 'Take the temperature' },
  hint: {
    sv: 'Tre snabba frågor om hur något känns just nu.',
    en: 'Three quick questions about how something feels right now.',
  },
  settings: {
    layout: 'all_on_one',
    results: 'public',
    definition: {
      pages: [
        {
          id: 'just-nu',
          questions: [
            {
              type: 'smileys',
              id: 'kansla',
              label: {
                sv: 'Hur känns det att bo här just nu?',
                en: 'How does it feel to live here right now?',
              },
              required: true,
            },
            {
              type: 'scale',
              id: 'trygghet',
              label: {
                sv: 'Hur trygg känner du dig där du bor?',
                en: 'How safe do you feel where you live?',
              },
              required: false,
              highest: 5,
              low: { sv: 'Inte alls trygg', en: 'Not safe at all' },
              high: { sv: 'Mycket trygg', en: 'Very safe' },
            },
            {
              type: 'short_text',
              id: 'ett-ord',
              label: { sv: 'Beskriv orten med ett ord', en: 'Describe the place in one word' },
              required: false,
              maximum: 40,
            },
          ],
          jumps: [],
        },
      ],
    },
  },
}
