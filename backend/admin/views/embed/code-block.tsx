import { useId } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { CopyButton } from '../../parts/copy-button.tsx'

/** Code to copy as it stands, under a heading that says where it goes. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  const id = useId()
  return (
    <section class="embed-code" aria-labelledby={id}>
      <div class="embed-code-head">
        <h3 id={id}>{label}</h3>
        <CopyButton text={code} label={t.embed.copy(label)} />
      </div>
      <pre>
        <code>{code}</code>
      </pre>
    </section>
  )
}
