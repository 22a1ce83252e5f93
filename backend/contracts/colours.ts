import type { Theme } from './theme.ts'

/** What a token is where no theme sets it; `widget/theme/base.css` has the same. */
const defaults = { action: '#00528c', text: '#1f1f1f', surface: '#ffffff' }
const white = '#ffffff'

/** Contrast that WCAG 2.2 asks of text (1.4.3). */
export const readable = 4.5

export interface ContrastCheck {
  /** The token to change where the check fails. */
  token: 'action' | 'text'
  /** What it is seen on: the surface, or the words on a filled button. */
  against: 'surface' | 'white'
  colour: string
  ground: string
  contrast: number
}

/** Every pair of colours that is read in the widget: texts, links and outlined buttons, filled buttons. */
export function listContrasts(theme: Theme): ContrastCheck[] {
  const { action, text, surface } = { ...defaults, ...theme }
  const pairs = [
    { token: 'action', against: 'white', colour: action, ground: white },
    { token: 'action', against: 'surface', colour: action, ground: surface },
    { token: 'text', against: 'surface', colour: text, ground: surface },
  ] as const
  return pairs.map((pair) => ({ ...pair, contrast: computeContrast(pair.colour, pair.ground) }))
}

/**
 * A dialogue's theme laid over the kommun's. Colours are read together and were judged together, so a dialogue
 * that has one of its own takes none of the kommun's.
 */
export function layThemes(below: Theme, above: Theme): Theme {
  const { action, text, surface, ...others } = below
  const hasColours = Boolean(above.action ?? above.text ?? above.surface)
  return hasColours ? { ...others, ...above } : { ...below, ...above }
}

/** WCAG 2.2's contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function computeContrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [computeLuminance(one), computeLuminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * The nearest colour of the same hue that can be read on all these grounds: lighter or darker, whichever is less
 * of a change. Undefined where there is none, as between grounds that are too far apart.
 */
export function findReadable(colour: string, grounds: readonly string[], minimum = readable): string | undefined {
  const { lightness, a, b } = toOklab(colour)
  const passes = (candidate: string) => grounds.every((ground) => computeContrast(candidate, ground) >= minimum)
  for (let step = 0; step <= 1; step += 0.0025) {
    for (const moved of [lightness - step, lightness + step]) {
      if (moved < 0 || moved > 1) continue
      // Towards black and white there is less room for colour.
      const kept = moved < lightness ? moved / lightness : (1 - moved) / (1 - lightness || 1)
      const candidate = fromOklab({ lightness: moved, a: a * kept, b: b * kept })
      if (passes(candidate)) return candidate
    }
  }
  return undefined
}

function computeLuminance(colour: string): number {
  const { red, green, blue } = toLinear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toLinear(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return { red, green, blue }
}

/** A colour as the eye takes it (Oklab): what changes in lightness alone keeps its hue. */
interface Oklab {
  lightness: number
  a: number
  b: number
}

function toOklab(colour: string): Oklab {
  const { red, green, blue } = toLinear(colour)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  }
}

function fromOklab({ lightness, a, b }: Oklab): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
  return `#${channels.map(toHex).join('')}`
}

function toHex(linear: number): string {
  const channel = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0')
}
