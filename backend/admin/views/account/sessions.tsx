import type { Session } from '../../../contracts/sessions.ts'
import { call } from '../../api/client.ts'
import type { Load } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { signedOut } from '../../session.ts'

/** Where one is signed in; ending a session takes effect at its next request. */
export function Sessions({ sessions }: { sessions: Load<{ items: Session[] }> }) {
  const end = async (session: string) => {
    try {
      await call('endOwnSession', { params: { session } })
      announce(t.account.ended)
      await sessions.reload()
    } catch (error) {
      announceProblem(error)
    }
  }
  const endAll = () => call('endAllSessions').then(signedOut, announceProblem)
  return (
    <section class="account-section" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t.account.sessions}</h2>
      <p>{t.account.sessionsLead}</p>
      <Loaded of={sessions} lines={3}>
        {({ items }) => (
          <Table
            caption={t.account.sessions}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                label: t.account.device,
                isName: true,
                cell: (session) => (
                  <span class="row">
                    {toDevice(session)} {session.current && <Badge tone="good">{t.account.current}</Badge>}
                  </span>
                ),
              },
              { label: t.account.signedIn, cell: ({ createdAt }) => format.shortMoment(createdAt) },
              { label: t.account.used, cell: ({ usedAt }) => format.shortMoment(usedAt) },
              {
                label: t.account.actions,
                cell: (session) =>
                  !session.current && (
                    <Button aria-label={t.account.endOf(toDevice(session))} onClick={() => end(session.id)}>
                      {t.account.end}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      <p class="row">
        <Button look="danger" icon="leave" onClick={endAll}>
          {t.account.endAll}
        </Button>
        <span class="muted">{t.account.endAllLead}</span>
      </p>
    </section>
  )
}

const toDevice = ({ device }: Session) => device || t.account.unknownDevice
