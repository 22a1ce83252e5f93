import type { Sighting, Violation } from '../../../contracts/installation.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'
import { Table } from '../../parts/table.tsx'
import { PageLink, Whole } from './sightings.tsx'

interface ViolationsProps {
  violations: Violation[]
  sightings: Sighting[]
}

/** What security policies have stopped, and what to add to them. */
export const Violations = ({ violations, sightings }: ViolationsProps) => (
  <div class="stack embed-table">
    <h3>{t.embed.blockedTitle}</h3>
    {violations.length === 0 ? (
      <p class="muted">{t.embed.noReports}</p>
    ) : (
      <Table
        caption={t.embed.blockedTitle}
        columns={[
          { label: t.embed.page, isName: true, cell: (row) => <PageLink {...row} /> },
          {
            label: t.embed.directive,
            cell: ({ directive }) => (
              <span>
                <code>{directive}</code>
                <span class="embed-remedy">{tellRemedy(directive)}</span>
              </span>
            ),
          },
          { label: t.embed.state, cell: (row) => <State violation={row} sightings={sightings} /> },
          { label: t.embed.lastSeen, cell: ({ lastSeenAt }) => <Whole>{format.shortMoment(lastSeenAt)}</Whole> },
        ]}
        rows={violations}
        rowKey={({ origin, path, directive }) => `${origin}${path} ${directive}`}
      />
    )}
  </div>
)

/** A page that has shown a dialogue since then is in order again. */
function State({ violation, sightings }: { violation: Violation; sightings: Sighting[] }) {
  const { origin, path, lastSeenAt, enforced } = violation
  const worksSince = sightings.some(
    (seen) => seen.origin === origin && seen.path === path && seen.lastSeenAt > lastSeenAt,
  )
  if (worksSince) return <Badge tone="good">{t.embed.solved}</Badge>
  return enforced ? (
    <Badge tone="refused">{t.embed.blocked}</Badge>
  ) : (
    <Badge tone="waiting">{t.embed.onlyReported}</Badge>
  )
}

/** Browsers name the finer directive that a policy's broader one stands for. */
const tellRemedy = (directive: string) =>
  directive.includes('trusted-types')
    ? t.embed.remedyTypes
    : t.embed.remedy(directive.replace(/-(elem|attr)$/, ''), location.origin)
