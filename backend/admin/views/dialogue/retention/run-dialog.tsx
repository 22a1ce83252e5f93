import type { Retention } from '../../../../contracts/retention.ts'
import { call } from '../../../api/client.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { announce, announceProblem } from '../../../parts/toast.tsx'

interface RunDialogProps {
  slug: string
  version: number
  due: number
  onClose: () => void
  onStarted: (retention: Retention) => void
}

/** Asks, since nothing can take it back. */
export function RunDialog({ slug, version, due, onClose, onStarted }: RunDialogProps) {
  const run = async () => {
    try {
      onStarted(await call('runRetention', { params: { dialogue: slug }, body: { version } }))
      announce(t.retention.runStarted)
    } catch (error) {
      announceProblem(error)
    }
    onClose()
  }
  return (
    <Dialog title={t.retention.runTitle(due)} onClose={onClose}>
      <div class="stack">
        <p>{t.retention.runText}</p>
        <p class="row">
          <Button look="danger" onClick={run}>
            {t.retention.runConfirm}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </p>
      </div>
    </Dialog>
  )
}
