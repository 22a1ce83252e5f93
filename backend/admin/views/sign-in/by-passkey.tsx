import { WebAuthnAbortService } from '@simplewebauthn/browser'
import { useEffect, useState } from 'preact/hooks'
import { ApiProblem, toApiProblem } from '../../api/problem.ts'
import { tellProblem } from '../../api/tell-problem.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { useEnter } from './enter.ts'
import { signInWithPasskey } from './passkey.ts'
import { tellOften } from './tell.ts'

/** A challenge is good for five minutes. */
const renewAfter = 4 * 60_000

/** The browser's passkeys: offered in the address field from the start, and asked for by a button. */
export function ByPasskey({ first }: { first: boolean }) {
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const enter = useEnter()

  useEffect(() => {
    // What the field offers is an extra: a browser that can't, or a visitor who doesn't, has the other ways.
    const offer = () =>
      signInWithPasskey({ autofill: true }).then(enter, (error) => error instanceof ApiProblem && tell(error))
    void offer()
    const renewing = setInterval(offer, renewAfter)
    return () => {
      clearInterval(renewing)
      WebAuthnAbortService.cancelCeremony()
    }
  }, [])

  const tell = (error: unknown) => {
    const sentences = { unauthenticated: t.signIn.refused.passkey, ...tellOften() }
    setRefusal(
      error instanceof ApiProblem ? tellProblem(toApiProblem(error), sentences) : t.signIn.refused.passkeyStopped,
    )
  }
  const ask = async () => {
    setBusy(true)
    setRefusal('')
    await signInWithPasskey().then(enter, tell)
    setBusy(false)
  }
  return (
    <div class="sign-in-passkey">
      <Button look={first ? 'primary' : 'secondary'} icon="key" busy={busy} onClick={ask}>
        {t.signIn.passkey}
      </Button>
      <p class="muted">{t.signIn.passkeyHint}</p>
      <p class="sign-in-refusal" role="alert">
        {refusal}
      </p>
    </div>
  )
}
