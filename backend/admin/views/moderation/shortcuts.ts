import { useEffect, useRef } from 'preact/hooks'
import { announceProblem } from '../../parts/toast.tsx'
import { undoLast } from '../review/decide.ts'

/** The same keys in every language: they stand where the hands are, and muscle memory has no locale. */
export const keys = {
  next: 'j',
  previous: 'k',
  publish: 'p',
  reject: 'r',
  hide: 'h',
  restore: 'v',
  dismiss_flags: 'd',
  edit: 'e',
  merge: 'm',
  choose: 'x',
  undo: 'z',
  help: '?',
} as const

export type Shortcut = keyof typeof keys
type Acts = Partial<Record<Exclude<Shortcut, 'undo'>, () => unknown>>

const storageKey = 'min-kommun-admin-shortcuts'

/** Keys of one letter can be switched off (WCAG 2.1.4), in this browser. */
export const areShortcutsOn = () => localStorage.getItem(storageKey) !== 'off'
export const switchShortcuts = (on: boolean) =>
  on ? localStorage.removeItem(storageKey) : localStorage.setItem(storageKey, 'off')

/** Listens while `active`, and never while somebody writes or a window is open. */
export function useShortcuts(active: boolean, acts: Acts) {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!active) return undefined
    const listen = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, repeat } = event
      if (ctrlKey || metaKey || altKey || repeat || !areShortcutsOn()) return
      if (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog')) return
      const name = (Object.keys(keys) as Shortcut[]).find((one) => keys[one] === key.toLowerCase())
      if (!name) return
      event.preventDefault()
      if (name === 'undo') undoLast().catch(announceProblem)
      else latest.current[name]?.()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [active])
}
