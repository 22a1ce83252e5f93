/** What citizens might have written, to show a look with; nobody did. */
export const preview = {
  proposals: [
    {
      heading: 'Fler bänkar längs ån',
      text: 'Det är långt mellan sittplatserna. Med en bänk var hundrade meter kan fler gå hela vägen, också den som behöver vila ibland.',
      place: 'Åpromenaden',
      author: 'Exempelperson',
      answer: undefined,
    },
    {
      heading: 'Öppna biblioteket på söndagar',
      text: 'Många har bara tid på helgen. Några timmar på söndagen räcker långt för barnfamiljer och för den som studerar.',
      place: 'Stadsbiblioteket',
      author: 'Läsaren',
      answer: undefined,
    },
    {
      heading: 'Belysning på cykelvägen till stationen',
      text: 'Vägen är mörk större delen av vinterhalvåret. Låga stolpar vore nog, och en sensor som tänder när någon kommer.',
      place: 'Stationsvägen',
      author: 'Exempelpendlaren',
      answer: { text: 'Kommunen bygger belysning längs hela sträckan under nästa år.', by: 'Tekniska nämnden' },
    },
  ],
}
