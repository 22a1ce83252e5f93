import { expect, test } from 'vitest'
import { computeContrast } from '../../contracts/colours.ts'
import { Theme } from '../../contracts/theme.ts'
import { writeThemeSheet } from '../theme-sheet.ts'

/** The tokens of the light page, and of the dark one where they differ. */
function read(sheet: string) {
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)')
  const list = (part: string) =>
    Object.fromEntries([...part.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, token, value]) => [token, value ?? '']))
  return { light: list(light), dark: list(dark) }
}

const themes: Theme[] = [
  { action: '#1d5c3a' },
  { surface: '#fdf3d8' },
  { surface: '#000000', text: '#ffffff', action: '#757575' },
  { surface: '#101820', text: '#f4f4f4', action: '#0077b3' },
  { text: '#5b2333', surface: '#f7f0f5', action: '#564d65' },
]

test.each(themes)('everything that stands on %j can be read, by day and by night', (theme) => {
  const { light, dark } = read(writeThemeSheet(theme))
  for (const token of ['text', 'action', 'muted', 'good', 'waiting', 'refused']) {
    for (const ground of ['surface', 'ground']) {
      expect(computeContrast(light[token] ?? '', light[ground] ?? ''), `${token} on ${ground}`).toBeGreaterThan(4.49)
    }
  }
  expect(computeContrast(light.border ?? '', light.surface ?? '')).toBeGreaterThan(2.99)
  expect(computeContrast(light['on-action'] ?? '', light.action ?? '')).toBeGreaterThan(4.49)
  const action = dark.action ?? '#86c5f7'
  for (const ground of ['#14181a', '#1c2124', '#0c1a24']) {
    expect(computeContrast(action, ground)).toBeGreaterThan(4.49)
  }
})

test('only what the theme sets is set', () => {
  expect(read(writeThemeSheet({ radius: 0 }))).toEqual({ light: { radius: '0px' }, dark: {} })
  expect(read(writeThemeSheet({ density: 40 })).light).toEqual({ control: '2.5rem' })
  expect(read(writeThemeSheet({ font: '"Open Sans", sans-serif' })).light.font).toContain('"Open Sans", sans-serif,')
})

test('no theme that is let through leaves its place in the sheet', () => {
  for (const font of ['a; } body { color: red', "'", '"x', 'a"b', 'url(//evil.tld)', '</style>', 'a\\62', '/*']) {
    expect(Theme.safeParse({ font }).success, font).toBe(false)
  }
})
