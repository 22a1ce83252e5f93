import type { preview as swedish } from '../sv/preview.ts'

export const preview: typeof swedish = {
  proposals: [
    {
      heading: 'More benches along the river',
      text: 'It is a long way between the seats. With a bench every hundred metres more people could walk all the way, also those who need a rest.',
      place: 'The river walk',
      author: 'Example Person',
      answer: undefined,
    },
    {
      heading: 'Open the library on Sundays',
      text: 'Many only have time at the weekend. A few hours on Sunday go a long way for families and for those who study.',
      place: 'The city library',
      author: 'A reader',
      answer: undefined,
    },
    {
      heading: 'Lights on the cycle path to the station',
      text: 'The path is dark most of the winter. Low posts would do, with a sensor that lights them when somebody comes.',
      place: 'Station road',
      author: 'Example Commuter',
      answer: { text: 'Lights along the whole path will be built next year.', by: 'The technical committee' },
    },
  ],
}
