import { expect, test } from 'vitest'
import { ProposalImportRow } from '../../contracts/kinds/proposals.ts'
import { dropRepeatedHeading, proposalImporter } from './proposals.ts'

const convert = proposalImporter.createConverter({ categories: [{ id: 'trafik', label: 'Trafik och gator' }] })

test('a row of text becomes what the import takes', () => {
  const { row } = convert({
    id: 17,
    heading: ' Fler bänkar ',
    text: 'Vid dammen.',
    category: 'trafik och GATOR',
    place: 'Stadsparken ',
    createdAt: '2024-03-01',
    supports: '1 204',
    'response.text': 'Ja.',
    'response.by': 'Tekniska nämnden',
  })
  expect(ProposalImportRow.parse(row)).toEqual({
    id: '17',
    heading: 'Fler bänkar',
    text: 'Vid dammen.',
    category: 'trafik',
    place: 'Stadsparken',
    createdAt: '2024-03-01T00:00:00.000Z',
    status: 'published',
    supports: 1204,
    response: { text: 'Ja.', by: 'Tekniska nämnden' },
  })
})

test('a response that is an object already is left to the schema', () => {
  const response = { text: 'Ja.', by: 'Nämnden' }
  expect(convert({ id: '1', heading: 'a', text: 'b', response }).row.response).toBe(response)
  expect(convert({ id: '1', heading: 'a', text: 'b' }).row.response).toBeUndefined()
})

test.each([
  ['Fler bänkar', 'Fler bänkar. Vid dammen.', 'Vid dammen.'],
  ['Fler bänkar!', 'Fler bänkar!. Vid dammen.', 'Vid dammen.'],
  ['Fler  bänkar', 'Fler bänkar – vid dammen.', 'vid dammen.'],
  ['Fler bänkar', 'Fler bänkar\n\nVid dammen.', 'Vid dammen.'],
  ['Bänkar (2 st)', 'Bänkar (2 st): vid dammen.', 'vid dammen.'],
])('the heading "%s" is not repeated in "%s"', (heading, text, rest) => {
  expect(dropRepeatedHeading(heading, text)).toEqual({ text: rest, repeated: true })
})

test.each([
  ['Fler bänkar', 'Fler bänkar vid dammen.'],
  ['Fler bänkar', 'Fler bänkar.'],
  ['Bänk', 'Bänkar. Vid dammen.'],
  ['Fler bänkar', 'Vi vill ha fler bänkar. Vid dammen.'],
  [undefined, 'Vid dammen.'],
])('with the heading "%s", "%s" stays as it is', (heading, text) => {
  expect(dropRepeatedHeading(heading, text)).toEqual({ text, repeated: false })
})
