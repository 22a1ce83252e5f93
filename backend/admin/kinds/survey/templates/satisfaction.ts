import type { Template } from './index.ts'

export const satisfaction: Template = {
  name: 'satisfaction',
  label: { sv: 'Nöjdhet', en: 'Satisfaction' },
  hint: {
    sv: 'Vad tycker de som har använt en tjänst? Sex frågor.',
    en: 'What do those think who have used a service? Six questions.',
  },
  settings: {
    definition: {
      pages: [
        {
          id: 'besoket',
          questions: [
            {
              type: 'smileys',
              id: 'helhet',
              label: { sv: 'Hur nöjd är du med ditt besök som helhet?', en: 'How satisfied are you with your visit?' },
              required: true,
            },
            {
              type: 'matrix',
              id: 'delar',
              label: { sv: 'Hur nöjd är du med …', en: 'How satisfied are you with …' },
              required: false,
              rows: [
                { id: 'bemotande', label: { sv: 'Bemötandet', en: 'How you were met' } },
                { id: 'information', label: { sv: 'Informationen', en: 'The information' } },
                { id: 'vantetid', label: { sv: 'Väntetiden', en: 'The waiting time' } },
                { id: 'tillganglighet', label: { sv: 'Tillgängligheten', en: 'The accessibility' } },
              ],
              options: [
                { id: 'missnojd', label: { sv: 'Missnöjd', en: 'Dissatisfied' } },
                { id: 'varken', label: { sv: 'Varken eller', en: 'Neither' } },
                { id: 'nojd', label: { sv: 'Nöjd', en: 'Satisfied' } },
                { id: 'vet-inte', label: { sv: 'Vet inte', en: 'Don’t know' } },
              ],
            },
            {
              type: 'long_text',
              id: 'vad-gick-fel',
              label: { sv: 'Vad blev inte bra?', en: 'What went wrong?' },
              required: false,
              maximum: 2000,
              showIf: { match: 'all', tests: [{ question: 'helhet', is: 'less', value: 3 }] },
            },
            {
              type: 'yes_no',
              id: 'fick-hjalp',
              label: { sv: 'Fick du hjälp med det du kom för?', en: 'Did you get help with what you came for?' },
              required: false,
            },
            {
              type: 'nps',
              id: 'rekommendera',
              label: {
                sv: 'Hur troligt är det att du rekommenderar oss till någon annan?',
                en: 'How likely are you to recommend us to somebody else?',
              },
              required: false,
              low: { sv: 'Inte alls troligt', en: 'Not at all likely' },
              high: { sv: 'Mycket troligt', en: 'Very likely' },
            },
            {
              type: 'long_text',
              id: 'battre',
              label: { sv: 'Vad kan vi göra bättre?', en: 'What can we do better?' },
              help: {
                sv: 'Skriv inte personnummer eller uppgifter om andra.',
                en: 'Do not include personal identity numbers or details about others.',
              },
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
