import type { AuditEntry } from '../../../contracts/audit.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Table } from '../../parts/table.tsx'

export const EntryTable = ({ entries }: { entries: readonly AuditEntry[] }) => (
  <Table
    caption={t.audit.entries}
    rows={entries}
    rowKey={({ number }) => String(number)}
    columns={[
      { label: t.audit.action, isName: true, cell: ({ action }) => tellAction(action) },
      { label: t.audit.subject, cell: ({ subject }) => subject && <Subject of={subject} /> },
      { label: t.audit.member, cell: ({ actor }) => actor.name ?? t.audit.actors[actor.kind] },
      {
        label: t.audit.time,
        cell: ({ at }) => (
          <time class="audit-log-time" dateTime={at}>
            {format.shortMoment(at)}
          </time>
        ),
      },
      { label: t.audit.number, isNumber: true, cell: ({ number }) => format.number(number) },
    ]}
  />
)

/** In words; an action of an earlier release, which has none, as it stands in the log. */
const tellAction = (action: string) => (t.audit.actions as Record<string, string>)[action] ?? action

/** What it is called today, or its id where it has no name or is gone. */
const Subject = ({ of: { id, name } }: { of: NonNullable<AuditEntry['subject']> }) =>
  name ? <span title={id}>{name}</span> : <code>{id}</code>
