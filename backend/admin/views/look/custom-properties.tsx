import type { Theme } from '../../../contracts/theme.ts'
import { t } from '../../i18n/index.ts'
import { CopyButton } from '../../parts/copy-button.tsx'

/** The same look as lines for the kommun's own style sheet, which always win over what is set here. */
export function CustomProperties({ theme }: { theme: Theme }) {
  const css = toCss(theme)
  return (
    <details class="look-properties">
      <summary>{t.look.propertiesTitle}</summary>
      <div class="stack">
        <p>{t.look.propertiesHint}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard should be able to */}
        <pre tabIndex={0}>{css}</pre>
        <div>
          <CopyButton text={css} />
        </div>
      </div>
    </details>
  )
}

function toCss(theme: Theme): string {
  const lines = Object.entries(theme).map(
    ([token, value]) => `  --min-kommun-${token}: ${value}${typeof value === 'number' ? 'px' : ''};\n`,
  )
  return `min-kommun {\n${lines.join('')}}\n`
}
