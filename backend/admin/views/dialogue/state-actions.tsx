import { useState } from 'preact/hooks'
import type { Dialogue, DialogueState } from '../../../contracts/dialogues.ts'
import { call } from '../../api/client.ts'
import { t } from '../../i18n/index.ts'
import { adminKinds } from '../../kinds/index.ts'
import { Button } from '../../parts/button.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'

interface StateActionsProps {
  dialogue: Dialogue
  onChange: (dialogue: Dialogue) => void
}

/** Where a dialogue may go from where it is; archiving stands apart, with what is seldom done. */
const steps: Record<DialogueState, DialogueState> = {
  draft: 'open',
  open: 'closed',
  closed: 'open',
  archived: 'closed',
}

/** The step that comes next for a dialogue: to publish, close, open again or take it out of the archive. */
export function StateActions({ dialogue, onChange }: StateActionsProps) {
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    await changeState(dialogue, steps[dialogue.state], onChange)
    setBusy(false)
  }
  return (
    <Button busy={busy} onClick={go}>
      {t.dialogue.steps[dialogue.state]}
    </Button>
  )
}

/** Changes the state of a dialogue at once, and offers to undo it. */
export async function changeState(dialogue: Dialogue, state: DialogueState, onChange: StateActionsProps['onChange']) {
  const change = (to: DialogueState, { slug, version }: Dialogue) =>
    call('changeDialogue', { params: { dialogue: slug }, body: { version, state: to } })
  try {
    const changed = await change(state, dialogue)
    onChange(changed)
    announce(t.dialogue.done[state], { undo: async () => onChange(await change(dialogue.state, changed)) })
  } catch (error) {
    const unfinished = adminKinds[dialogue.kind].unfinished?.()
    announceProblem(error, unfinished ? { invalid_input: unfinished } : {})
  }
}
