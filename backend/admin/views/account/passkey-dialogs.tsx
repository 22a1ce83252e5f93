import type { Passkey } from '../../../contracts/passkeys.ts'
import { call } from '../../api/client.ts'
import { useForm } from '../../hooks/use-form.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Form, TextField } from '../../parts/form/index.ts'
import { announceProblem } from '../../parts/toast.tsx'

interface AboutPasskey {
  passkey: Passkey
  onClose: () => void
  onDone: () => Promise<void>
}

export function RenamePasskey({ passkey: { id, name }, onClose, onDone }: AboutPasskey) {
  const form = useForm({ name }, { fleeting: true })
  const save = async (body: { name: string }) => {
    await call('renamePasskey', { params: { passkey: id }, body })
    await onDone()
  }
  return (
    <Dialog title={t.account.renameTitle} onClose={onClose}>
      <Form form={form} onSubmit={save}>
        <TextField
          name="/name"
          label={t.account.name}
          maximum={60}
          value={form.values.name}
          onInput={(name) => form.set({ name })}
        />
      </Form>
    </Dialog>
  )
}

/** Nobody can bring a removed passkey back, so this is asked first. */
export function RemovePasskey({ passkey: { id, name }, onClose, onDone }: AboutPasskey) {
  const remove = () => call('removePasskey', { params: { passkey: id } }).then(onDone, announceProblem)
  return (
    <Dialog title={t.account.removeTitle(name)} onClose={onClose}>
      <div class="stack">
        <p>{t.account.removeLead}</p>
        <p class="row">
          <Button look="danger" icon="trash" onClick={remove}>
            {t.account.remove}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </p>
      </div>
    </Dialog>
  )
}
