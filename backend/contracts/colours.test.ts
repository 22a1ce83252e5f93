import { expect, test } from 'vitest'
import { computeContrast, findReadable, listContrasts, readable } from './colours.ts'

test('contrast is what WCAG says, in both directions', () => {
  expect(computeContrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(computeContrast('#ffffff', '#ffffff')).toBe(1)
  expect(computeContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(computeContrast('#ffffff', '#767676')).toBe(computeContrast('#767676', '#ffffff'))
})

const grounds = [['#ffffff'], ['#000000'], ['#ffffff', '#f4efe6'], ['#17191c'], ['#808080']]
const colours = ['#ffdd00', '#ff0000', '#00a5e3', '#77b800', '#ffffff', '#000000', '#777777', '#808080', '#e2007a']

test.each(grounds.flatMap((on) => colours.map((colour) => [colour, on] as const)))(
  '%s has a readable neighbour on %j',
  (colour, on) => {
    const found = findReadable(colour, on)
    expect(found).toMatch(/^#[0-9a-f]{6}$/)
    for (const ground of on) expect(computeContrast(found ?? '', ground)).toBeGreaterThanOrEqual(readable)
  },
)

test('a colour that passes is its own neighbour, and the neighbour is near', () => {
  expect(findReadable('#00528c', ['#ffffff'])).toBe('#00528c')
  // A hair too light: what is suggested is a hair darker.
  expect(computeContrast(findReadable('#787878', ['#ffffff']) ?? '', '#ffffff')).toBeLessThan(4.7)
})

test('between grounds that are too far apart there is none', () => {
  expect(findReadable('#808080', ['#ffffff', '#595959'])).toBeUndefined()
})

test('a theme is checked with what it leaves to the defaults', () => {
  const failing = (theme: Parameters<typeof listContrasts>[0]) =>
    listContrasts(theme).flatMap(({ token, against, contrast }) => (contrast < readable ? `${token} ${against}` : []))
  expect(failing({})).toEqual([])
  expect(failing({ surface: '#00528c' })).toEqual(['action surface', 'text surface'])
  expect(failing({ action: '#ffdd00' })).toEqual(['action white', 'action surface'])
})
