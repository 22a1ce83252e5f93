import { useEffect, useState } from 'preact/hooks'
import { chooseLanguage, language, t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { kommun } from '../../place.ts'
import { AskForCode } from './ask-for-code.tsx'
import { ByLink } from './by-link.tsx'
import { ByPasskey } from './by-passkey.tsx'
import { EnterCode } from './enter-code.tsx'
import { hasPasskeys, usedPasskey } from './passkey.ts'
import { forgetPending, keepPending, type Pending, readPending } from './ticket.ts'

const readLink = () => /^#code=(.+)$/.exec(location.hash)?.[1]

/** The ways in: a one-time link, whose secret stands in the fragment and so in no log; a passkey; a mailed code. */
export default function SignIn() {
  const [link, setLink] = useState(readLink)
  const [pending, setPending] = useState(readPending)
  const [email, setEmail] = useState('')
  const title = pending && !link ? t.signIn.codeTitle : t.signIn.title
  useEffect(() => {
    document.title = `${title} – ${t.shell.product}`
  }, [title])
  const forgetLink = () => {
    history.replaceState(history.state, '', location.pathname)
    setLink(undefined)
  }
  const sent = (pending: Pending) => {
    keepPending(pending)
    setPending(pending)
  }
  const useOther = () => {
    forgetPending()
    setEmail(pending?.email ?? '')
    setPending(undefined)
  }
  return (
    <main class="sign-in">
      <p class="sign-in-kommun">{kommun}</p>
      <h1>{title}</h1>
      {link && <ByLink code={link} onOtherWay={forgetLink} />}
      {!link && pending && <EnterCode pending={pending} onSent={sent} onOtherEmail={useOther} />}
      {!link && !pending && <Ways email={email} onSent={sent} />}
      <p class="sign-in-language">
        <Button
          look="quiet"
          lang={language === 'sv' ? 'en' : 'sv'}
          onClick={() => chooseLanguage(language === 'sv' ? 'en' : 'sv')}
        >
          {t.signIn.otherLanguage}
        </Button>
      </p>
    </main>
  )
}

/** A passkey comes first where one has been used before; a newcomer has only an address. */
function Ways({ email, onSent }: { email: string; onSent: (pending: Pending) => void }) {
  const [passkeys] = useState(hasPasskeys)
  const [first] = useState(usedPasskey)
  const byCode = <AskForCode email={email} second={passkeys && first} onSent={onSent} />
  if (!passkeys) return byCode
  return (
    <>
      {first ? <ByPasskey first /> : byCode}
      <p class="sign-in-or">{t.signIn.or}</p>
      {first ? byCode : <ByPasskey first={false} />}
    </>
  )
}
