import { signal } from '@preact/signals'
import { toApiProblem } from '../api/problem.ts'
import { type Sentences, tellProblem } from '../api/tell-problem.ts'
import { t } from '../i18n/index.ts'
import { Button } from './button.tsx'

interface Toast {
  text: string
  tone: 'done' | 'failed'
  undo?: (() => Promise<void>) | undefined
}

const shown = signal<Toast | undefined>(undefined)
let timer: ReturnType<typeof setTimeout> | undefined

/** How long it stays: longer when there is something to undo (WCAG 2.2.1: and each can be done otherwise too). */
const seconds = { plain: 6, undoable: 15 }

/** Says that something is done, aloud too; `undo` offers to take it back. */
export function announce(text: string, { undo }: { undo?: () => Promise<void> } = {}): void {
  show({ text, tone: 'done', undo })
}

/** Says why something was not done; `tell` has what codes mean here. */
export const announceProblem = (thrown: unknown, tell?: Sentences) =>
  show({ text: tellProblem(toApiProblem(thrown), tell), tone: 'failed' })

function show(toast: Toast) {
  clearTimeout(timer)
  shown.value = toast
  timer = setTimeout(hide, (toast.undo ? seconds.undoable : seconds.plain) * 1000)
}

function hide() {
  clearTimeout(timer)
  shown.value = undefined
}

async function takeBack({ undo }: Toast) {
  hide()
  try {
    await undo?.()
    announce(t.shell.undone)
  } catch (error) {
    announceProblem(error)
  }
}

/** Where announcements appear, once in the app. */
export function Toasts() {
  const toast = shown.value
  return (
    <div class="toasts">
      <div role="status">{toast && <p class={`toast toast-${toast.tone}`}>{toast.text}</p>}</div>
      {toast?.undo && (
        <Button look="quiet" onClick={() => takeBack(toast)}>
          {t.shell.undo}
        </Button>
      )}
      {toast && (
        <Button look="quiet" onClick={hide}>
          {t.shell.close}
        </Button>
      )}
    </div>
  )
}
