import type { Theme } from '../../backend/contracts/theme.ts'

/** A style sheet for shadow roots to adopt: allowed by every content security policy. */
export function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/**
 * The dialogue's own look. It only sets what `base.css` falls back on: the page's `--min-kommun-*`, set on
 * the element or on anything around it, always win.
 */
export const createThemeSheet = (theme: Theme) =>
  createSheet(
    `:host{${Object.entries(theme)
      .map(([token, value]) => `--theme-${token}:${value}${typeof value === 'number' ? 'px' : ''}`)
      .join(';')}}`,
  )
