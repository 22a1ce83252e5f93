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
      { label: t.audit.number, isNumber: true, cell: ({ number }) => format.number(number) },
      { label: t.audit.time, cell: ({ at }) => <time dateTime={at}>{format.shortMoment(at)}</time> },
      { label: t.audit.action, isName: true, cell: ({ action }) => t.audit.actions[action] ?? action },
      { label: t.audit.member, cell: ({ actor }) => actor.name ?? t.audit.actors[actor.kind] },
      { label: t.audit.subject, cell: ({ subject }) => subject && <Subject of={subject} /> },
    ]}
  />
)

/** What it is called today, or its id where it has no name or is gone. */
const Subject = ({ of: { id, name } }: { of: NonNullable<AuditEntry['subject']> }) =>
  name ? <span title={id}>{name}</span> : <code>{id}</code>
