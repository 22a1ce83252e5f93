import { t } from './i18n/index.ts'

let guarded = 0

/** From now until the returned function is called, leaving the view asks first. */
export function guardUnsaved(): () => void {
  guarded++
  return () => {
    guarded--
  }
}

/** Whether the view may be left: nothing is unsaved, or the person says so. */
const mayLeave = () => guarded === 0 || confirm(t.shell.unsaved)

/** Watches the ways out of a view: links, the browser's back and forward, closing the tab. Once in the app. */
export function watchLeaving(): void {
  addEventListener('beforeunload', (event) => guarded > 0 && event.preventDefault())
  addEventListener('click', askBeforeFollowing, { capture: true })
  globalThis.navigation?.addEventListener('navigate', (event) => {
    if (event.navigationType === 'traverse' && event.cancelable && !mayLeave()) event.preventDefault()
  })
}

/** Ahead of the router, which hears clicks as they bubble. */
function askBeforeFollowing(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const staysHere = !link || link.target || link.hash || event.ctrlKey || event.metaKey || event.shiftKey
  if (staysHere || link.hasAttribute('download') || mayLeave()) return
  event.preventDefault()
  event.stopPropagation()
}
