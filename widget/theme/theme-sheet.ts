import type { Theme } from '../../backend/contracts/theme.ts'

/**
 * The dialogue's own look. It only sets what `base.css` falls back on: the page's `--min-kommun-*`, set on
 * the element or on anything around it, always win.
 */
export function createThemeSheet(theme: Theme): CSSStyleSheet {
  const tokens = Object.entries(theme).map(([token, value]) => `--theme-${token}:${toCss(value)}`)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host{${tokens.join(';')}}`)
  return sheet
}

const toCss = (value: string | number) => (typeof value === 'number' ? `${value}px` : value)
