import type { Member } from '../../../contracts/members.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Table } from '../../parts/table.tsx'
import { me } from '../../session.ts'

interface MemberTableProps {
  members: readonly Member[]
  onChange: (member: Member) => void
}

export const MemberTable = ({ members, onChange }: MemberTableProps) => (
  <Table
    caption={t.members.title}
    rows={members}
    rowKey={({ id }) => id}
    columns={[
      {
        label: t.members.name,
        isName: true,
        cell: ({ id, name, email }) => (
          <span>
            {name} {id === me.value?.id && <span class="muted">{t.members.you}</span>}
            <span class="members-email">{email}</span>
          </span>
        ),
      },
      { label: t.members.role, cell: ({ role }) => t.members.roles[role] },
      { label: t.members.state, cell: (member) => <State of={member} /> },
      {
        label: t.members.signedIn,
        cell: ({ signedInAt }) => (signedInAt ? format.shortMoment(signedInAt) : t.members.never),
      },
      {
        label: t.members.actions,
        cell: (member) => (
          <Button aria-label={t.members.changeOf(member.name)} onClick={() => onChange(member)}>
            {t.shell.change}
          </Button>
        ),
      },
    ]}
  />
)

function State({ of: { state, signedInAt } }: { of: Member }) {
  if (state === 'disabled') return <Badge tone="refused">{t.members.states.disabled}</Badge>
  if (!signedInAt) return <Badge tone="waiting">{t.members.states.invited}</Badge>
  return <Badge tone="good">{t.members.states.active}</Badge>
}
