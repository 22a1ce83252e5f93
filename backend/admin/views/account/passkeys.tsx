import { WebAuthnError } from '@simplewebauthn/browser'
import { useState } from 'preact/hooks'
import type { Passkey } from '../../../contracts/passkeys.ts'
import { call } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { hasPasskeys } from '../sign-in/passkey.ts'
import { createPasskey } from './create-passkey.ts'
import { RemovePasskey, RenamePasskey } from './passkey-dialogs.tsx'

type Asking = { about: Passkey; to: 'rename' | 'remove' }

/** The passkeys one has: adding, naming, removing. A new one is called after the device it was made on. */
export function Passkeys({ device }: { device: string | undefined }) {
  const passkeys = useLoad(() => call('listPasskeys'), [])
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<Asking>()

  const add = async () => {
    setBusy(true)
    try {
      await createPasskey(device || t.account.defaultName)
      announce(t.account.passkeyAdded)
      await passkeys.reload()
    } catch (error) {
      tell(error)
    }
    setBusy(false)
  }
  const close = () => setAsking(undefined)
  const done = async (text: string) => {
    close()
    announce(text)
    await passkeys.reload()
  }
  return (
    <section class="account-section" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{t.account.passkeys}</h2>
      <p>{t.account.passkeysLead}</p>
      <Loaded of={passkeys} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="muted">{t.account.noPasskeys}</p>
          ) : (
            <Table
              caption={t.account.passkeys}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { label: t.account.name, isName: true, cell: ({ name }) => name },
                { label: t.account.created, cell: ({ createdAt }) => format.shortDate(createdAt) },
                {
                  label: t.account.used,
                  cell: ({ usedAt }) => (usedAt ? format.shortMoment(usedAt) : t.account.never),
                },
                {
                  label: t.account.actions,
                  cell: (about) => (
                    <span class="row">
                      <Button onClick={() => setAsking({ about, to: 'rename' })}>
                        {t.account.rename}
                        <span class="visually-hidden">: {about.name}</span>
                      </Button>
                      <Button look="danger" onClick={() => setAsking({ about, to: 'remove' })}>
                        {t.shell.remove}
                        <span class="visually-hidden">: {about.name}</span>
                      </Button>
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {hasPasskeys() ? (
        <Button icon="key" busy={busy} onClick={add}>
          {t.account.addPasskey}
        </Button>
      ) : (
        <p class="muted">{t.account.noSupport}</p>
      )}
      {asking?.to === 'rename' && (
        <RenamePasskey passkey={asking.about} onClose={close} onDone={() => done(t.account.renamed)} />
      )}
      {asking?.to === 'remove' && (
        <RemovePasskey passkey={asking.about} onClose={close} onDone={() => done(t.account.removed)} />
      )}
    </section>
  )
}

/** Why there is no new passkey: the service's words, or what the browser or the person decided. */
function tell(error: unknown) {
  if (error instanceof ApiProblem) return announceProblem(error)
  const isKnown = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  announce(isKnown ? t.account.passkeyKnown : t.account.passkeyStopped)
}
