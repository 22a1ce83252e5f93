import { t } from './i18n/index.ts'

let guarded = 0

const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()

/** From now until the returned function is called, leaving the view asks first. */
export function guardUnsaved(): () => void {
  if (guarded++ === 0) addEventListener('beforeunload', beforeUnload)
  return () => {
    if (--guarded === 0) removeEventListener('beforeunload', beforeUnload)
  }
}

/** Whether the view may be left: nothing is unsaved, or the person says so. */
export const mayLeave = () => guarded === 0 || confirm(t.shell.unsaved)
