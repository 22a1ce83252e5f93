const words = (sv: string, en?: string) => (en ? { sv, en } : { sv })
const list = (...labels: string[]) => labels.map((label, index) => ({ id: `o${index + 1}`, label: words(label) }))
const when = (question: string, value: unknown) => ({ match: 'all', tests: [{ question, is: 'equals', value }] })
const frequency = list('Aldrig', 'Någon gång i månaden', 'Varje vecka', 'Varje dag')

/**
 * A questionnaire in the manner of a block from a national living-conditions survey: 24 questions of every type, on
 * five pages, with questions that depend on others, a jump, and an early end.
 */
export const questionnaire = {
  pages: [
    {
      id: 'home',
      title: words('Om dig', 'About you'),
      questions: [
        { type: 'information', id: 'intro', label: words('Så här går det till'), help: words('Det tar fem minuter.') },
        { type: 'yes_no', id: 'resident', label: words('Bor du i kommunen?'), required: true },
        { type: 'number', id: 'age', label: words('Hur gammal är du?'), lowest: 0, highest: 120, unit: words('år') },
        {
          type: 'dropdown',
          id: 'area',
          label: words('Var bor du?'),
          options: list('Centrum', 'Norr', 'Söder', 'Landsbygd'),
        },
        {
          type: 'date',
          id: 'moved',
          label: words('När flyttade du hit?'),
          earliest: '1920-01-01',
          latest: '2026-12-31',
        },
      ],
      jumps: [{ when: when('resident', false), to: 'end' }],
    },
    {
      id: 'travel',
      title: words('Hur du reser'),
      questions: [
        {
          type: 'single',
          id: 'mode',
          label: words('Hur reser du oftast?'),
          required: true,
          other: true,
          order: 'random_keep_last',
          options: list('Till fots', 'Cykel', 'Buss', 'Bil'),
        },
        {
          type: 'single',
          id: 'bikes',
          label: words('Hur ofta cyklar du?'),
          options: frequency,
          showIf: when('mode', 'o2'),
        },
        {
          type: 'single',
          id: 'bus',
          label: words('Hur ofta åker du buss?'),
          options: frequency,
          showIf: when('mode', 'o3'),
        },
        {
          type: 'scale',
          id: 'busgrade',
          label: words('Hur bra är bussen?'),
          low: words('Dålig'),
          high: words('Bra'),
          showIf: {
            match: 'any',
            tests: [
              { question: 'bus', is: 'equals', value: 'o3' },
              { question: 'bus', is: 'equals', value: 'o4' },
            ],
          },
        },
        {
          type: 'number',
          id: 'distance',
          label: words('Hur långt reser du?'),
          decimals: true,
          lowest: 0,
          highest: 200,
          unit: words('km'),
        },
      ],
    },
    {
      id: 'service',
      title: words('Kommunens service'),
      questions: [
        {
          type: 'matrix',
          id: 'satisfaction',
          label: words('Hur nöjd är du med …'),
          required: true,
          rows: list('Parkerna', 'Biblioteket', 'Snöröjningen'),
          options: list('Missnöjd', 'Varken eller', 'Nöjd'),
        },
        {
          type: 'multiple',
          id: 'used',
          label: words('Vad har du använt?'),
          min: 1,
          max: 3,
          other: true,
          options: list('Badet', 'Biblioteket', 'Återvinningen', 'Sporthallen'),
        },
        { type: 'smileys', id: 'mood', label: words('Hur känns det att bo här?') },
        { type: 'nps', id: 'recommend', label: words('Skulle du rekommendera kommunen?') },
        { type: 'scale', id: 'trust', label: words('Hur stort är ditt förtroende?'), highest: 10 },
      ],
      jumps: [{ when: { match: 'all', tests: [{ question: 'trust', is: 'more', value: 8 }] }, to: 'last' }],
    },
    {
      id: 'wishes',
      title: words('Vad som ska bli bättre'),
      questions: [
        {
          type: 'ranking',
          id: 'priorities',
          label: words('Vad är viktigast?'),
          options: list('Skolan', 'Vården', 'Gatorna', 'Parkerna'),
        },
        {
          type: 'pictures',
          id: 'square',
          label: words('Vilket torg?'),
          options: ['a', 'b', 'c'].map((id) => ({
            id,
            label: words(`Torg ${id}`),
            picture: `https://exempel.se/${id}.jpg`,
          })),
        },
        { type: 'yes_no', id: 'wasin', label: words('Har du kontaktat kommunen?') },
        { type: 'smileys', id: 'contact', label: words('Hur gick det?'), showIf: when('wasin', true) },
        {
          type: 'long_text',
          id: 'better',
          label: words('Vad kan bli bättre?'),
          maximum: 500,
          showIf: { match: 'all', tests: [{ question: 'contact', is: 'less', value: 3 }] },
        },
      ],
    },
    {
      id: 'last',
      questions: [
        { type: 'short_text', id: 'oneword', label: words('Beskriv kommunen med ett ord'), maximum: 40 },
        { type: 'long_text', id: 'more', label: words('Vill du säga något mer?') },
        { type: 'yes_no', id: 'again', label: words('Får vi fråga igen?'), required: true },
        { type: 'email', id: 'address', label: words('E-postadress'), required: true, showIf: when('again', true) },
      ],
    },
  ],
}
