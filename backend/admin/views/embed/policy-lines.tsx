import { useState } from 'preact/hooks'
import type { FormName } from '../../embed/forms.ts'
import { type PolicyOf, writePolicy } from '../../embed/policy.ts'
import { t } from '../../i18n/index.ts'
import { Checkbox } from '../../parts/form/index.ts'
import { CodeBlock } from './code-block.tsx'

/** What the page's security policy has to have, exactly, for this kommun. */
export function PolicyLines({ form, of }: { form: FormName; of: PolicyOf }) {
  const [reports, setReports] = useState(true)
  const [trustedTypes, setTrustedTypes] = useState(false)
  const { directives, endpoints } = writePolicy(form, of, { reports, trustedTypes })
  return (
    <section class="panel stack" aria-labelledby="embed-policy">
      <h2 id="embed-policy">{t.embed.policyTitle}</h2>
      <p>{t.embed.policyLead}</p>
      <div>
        <Checkbox
          name="/reports"
          label={t.embed.policyReports}
          hint={t.embed.policyReportsHint}
          checked={reports}
          onChange={setReports}
        />
        {form !== 'frame' && (
          <Checkbox
            name="/trustedTypes"
            label={t.embed.policyTypes}
            checked={trustedTypes}
            onChange={setTrustedTypes}
          />
        )}
      </div>
      <CodeBlock label={t.embed.policyCode} code={directives.join(';\n')} />
      {endpoints && <CodeBlock label={t.embed.endpointsCode} code={endpoints} />}
    </section>
  )
}
