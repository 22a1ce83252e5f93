import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Page } from '../../parts/page.tsx'
import { announceProblem } from '../../parts/toast.tsx'
import { me, signedOut } from '../../session.ts'
import { Passkeys } from './passkeys.tsx'
import { Sessions } from './sessions.tsx'
import { You } from './you.tsx'

/** One's own: name and language, the ways in, and where one is signed in. */
export default function Account() {
  const sessions = useLoad(() => call('listSessions'), [])
  const member = me.value
  if (!member) return null
  const signOut = () => call('endSession').then(signedOut, announceProblem)
  const device = sessions.value?.items.find(({ current }) => current)?.device
  return (
    <Page
      title={t.navigation.account}
      state={<Badge>{t.members.roles[member.role]}</Badge>}
      actions={
        <Button icon="leave" onClick={signOut}>
          {t.account.signOut}
        </Button>
      }
    >
      <div class="account">
        <You member={member} />
        <Passkeys device={device} />
        <Sessions sessions={sessions} />
      </div>
    </Page>
  )
}
