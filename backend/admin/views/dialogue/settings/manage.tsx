import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { call } from '../../../api/client.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { announce, announceProblem } from '../../../parts/toast.tsx'
import { to } from '../../../place.ts'
import { toSlug } from '../../../slug.ts'
import { changeState } from '../state-actions.tsx'

interface ManageProps {
  dialogue: Dialogue
  onChange: (dialogue: Dialogue) => void
}

/** What is seldom done with a dialogue: to copy it, to put it away, to delete it. */
export function Manage({ dialogue, onChange }: ManageProps) {
  const [asks, setAsks] = useState(false)
  const { route } = useLocation()
  const params = { dialogue: dialogue.slug }

  const copy = async () => {
    const title = t.dialogue.copyTitle(dialogue.title).slice(0, 120)
    try {
      const { items } = await call('listDialogueSummaries')
      const slug = toSlug(title, 'kopia', (wanted) => items.some(({ slug }) => slug === wanted))
      const made = await call('copyDialogue', { params, body: { slug, title } })
      route(to(`dialogues/${made.slug}`))
      announce(t.dialogue.copied)
    } catch (error) {
      announceProblem(error)
    }
  }
  const remove = async () => {
    setAsks(false)
    try {
      await call('deleteDialogue', { params })
      route(to('dialogues'))
      announce(t.dialogue.removed)
    } catch (error) {
      announceProblem(error, { transition_not_allowed: t.dialogue.removeRefused })
    }
  }
  return (
    <section class="stack">
      <h2>{t.dialogue.manageTitle}</h2>
      <Deed hint={t.dialogue.copyHint}>
        <Button icon="copy" onClick={copy}>
          {t.dialogue.copy}
        </Button>
      </Deed>
      {dialogue.state !== 'archived' && (
        <Deed hint={t.dialogue.archiveHint}>
          <Button look="danger" onClick={() => changeState(dialogue, 'archived', onChange)}>
            {t.dialogue.archive}
          </Button>
        </Deed>
      )}
      {dialogue.state !== 'open' && (
        <Deed hint={t.dialogue.removeHint}>
          <Button look="danger" icon="trash" onClick={() => setAsks(true)}>
            {t.dialogue.remove}
          </Button>
        </Deed>
      )}
      {asks && (
        <Dialog title={t.dialogue.removeConfirm(dialogue.title)} onClose={() => setAsks(false)}>
          <div class="stack">
            <p>{t.dialogue.removeConfirmText}</p>
            <div class="row">
              <Button look="danger" onClick={remove}>
                {t.dialogue.remove}
              </Button>
              <Button onClick={() => setAsks(false)}>{t.shell.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  )
}

const Deed = ({ hint, children }: { hint: string; children: preact.ComponentChildren }) => (
  <div class="deed">
    {children}
    <p class="muted">{hint}</p>
  </div>
)
