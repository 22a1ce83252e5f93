import { computeContrast, findReadable, readable } from '../contracts/colours.ts'
import type { Theme } from '../contracts/theme.ts'

const ours = {
  light: { surface: '#ffffff', text: '#1f1f1f', muted: '#505a5f', border: '#6f777b' },
  dark: { surface: '#14181a', ground: '#1c2124', 'on-action': '#0c1a24' },
}
const states = { good: '#0b6b3a', waiting: '#8a5300', refused: '#b0001e' }

/**
 * A theme as the style sheet that hosted pages load after `pages.css`. Where a colour of the kommun's changes
 * what others are seen on, those move as far as they have to: nothing on the page is harder to read for it.
 */
export function writeThemeSheet(theme: Theme): string {
  const { action, font, radius, density } = theme
  const hasColours = Boolean(action ?? theme.text ?? theme.surface)
  return [
    writeRule({
      radius: radius === undefined ? undefined : `${radius}px`,
      control: density === undefined ? undefined : `${density / 16}rem`,
      font: font === undefined ? undefined : `${font}, system-ui, sans-serif`,
    }),
    hasColours ? `@media not (prefers-color-scheme: dark) {\n${writeRule(listLightColours(theme))}}\n` : '',
    action ? `@media (prefers-color-scheme: dark) {\n${writeRule({ action: toDark(action) })}}\n` : '',
  ].join('')
}

function writeRule(tokens: Record<string, string | undefined>) {
  const set = Object.entries(tokens).filter(([, value]) => value !== undefined)
  return set.length > 0 ? `:root {\n${set.map(([token, value]) => `  --${token}: ${value};\n`).join('')}}\n` : ''
}

/** Every colour of the page that has to do with the three of the theme. */
function listLightColours(theme: Theme): Record<string, string> {
  const { surface = ours.light.surface, text = ours.light.text, action = '#00528c' } = theme
  const ground = mix(surface, text, 0.04)
  const on = (colour: string, minimum?: number) => findReadable(colour, [surface, ground], minimum) ?? text
  const visible = on(action)
  return {
    surface,
    text,
    ground,
    line: mix(surface, text, 0.17),
    action: visible,
    'on-action': computeContrast('#ffffff', visible) < readable ? surface : '#ffffff',
    muted: on(ours.light.muted),
    border: on(ours.light.border, 3),
    ...Object.fromEntries(Object.entries(states).map(([state, colour]) => [state, on(colour)])),
  }
}

/** The dark page keeps its own grounds; the action colour is lightened until it stands out on them. */
const toDark = (action: string) => findReadable(action, Object.values(ours.dark), 7) ?? action

/** So much of the second in the first, 0–1, both `#rrggbb`. */
function mix(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from = 0, to = 0] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round(from + (to - from) * share)
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
