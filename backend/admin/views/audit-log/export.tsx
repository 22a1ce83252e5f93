import { address } from '../../api/client.ts'
import { t } from '../../i18n/index.ts'
import { LinkButton } from '../../parts/button.tsx'
import type { Filters } from './filter.tsx'

/** What is found, as a file; the browser saves it while it comes. */
export const Export = ({ filters }: { filters: Filters }) => (
  <p class="row">
    <span>{t.audit.export}</span>
    {(['csv', 'jsonl'] as const).map((format) => (
      <LinkButton
        key={format}
        icon="download"
        download=""
        href={address('exportAuditLog', { query: { ...filters, format } })}
      >
        {t.audit[format]}
      </LinkButton>
    ))}
  </p>
)
