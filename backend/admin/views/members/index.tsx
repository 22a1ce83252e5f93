import { useRef, useState } from 'preact/hooks'
import type { Member } from '../../../contracts/members.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { announceProblem } from '../../parts/toast.tsx'
import { ChangeMember } from './change-member.tsx'
import { Invite } from './invite.tsx'
import { MemberTable } from './member-table.tsx'

type Asking = 'invite' | Member

/** Who works with the kommun's dialogues, and what each may do. */
export default function Members() {
  const members = useLoad(() => call('listMembers', {}), [])
  const [asking, setAsking] = useState<Asking>()
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const close = () => setAsking(undefined)

  const showMore = async (cursor: string) => {
    setBusy(true)
    try {
      const { items, next } = await call('listMembers', { query: { cursor } })
      members.replace({ items: [...(members.value?.items ?? []), ...items], ...(next && { next }) })
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  return (
    <Page
      title={t.members.title}
      lead={t.members.lead}
      actions={
        <Button look="primary" icon="plus" onClick={() => setAsking('invite')}>
          {t.members.invite}
        </Button>
      }
    >
      <Loaded of={members}>
        {({ items, next }) => (
          <div ref={list}>
            <MemberTable members={items} onChange={setAsking} />
            {next && (
              <ShowMore busy={busy} onMore={() => showMore(next)} rows={() => list.current?.querySelector('tbody')} />
            )}
          </div>
        )}
      </Loaded>
      {asking === 'invite' && <Invite onClose={close} onInvited={members.reload} />}
      {asking && asking !== 'invite' && <ChangeMember member={asking} onClose={close} onChanged={members.reload} />}
    </Page>
  )
}
