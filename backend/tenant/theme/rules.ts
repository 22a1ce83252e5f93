import type { Theme } from '../../contracts/theme.ts'
import { problem } from '../../http/problem.ts'

/** Contrast that WCAG 2.2 asks of text (1.4.3); buttons carry white text on the action colour. */
const minimum = 4.5

/** @throws `invalid_input` naming the colours that can't be read on their ground. */
export function assertReadable(theme: Theme) {
  const surface = theme.surface ?? '#ffffff'
  const checks = [
    ['action', theme.action, '#ffffff'],
    ['action', theme.action, surface],
    ['text', theme.text ?? '#1f1f1f', surface],
  ] as const
  const failed = checks.filter(([, colour, ground]) => colour && computeContrast(colour, ground) < minimum)
  if (failed.length === 0) return
  const pointers = new Set(failed.map(([token]) => `/theme/${token}`))
  throw problem('invalid_input', {
    errors: [...pointers].map((pointer) => ({ pointer, code: 'low_contrast', minimum })),
  })
}

/** WCAG 2.2's contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function computeContrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [computeLuminance(one), computeLuminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function computeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
