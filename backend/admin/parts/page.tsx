import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n/index.ts'

interface PageProps {
  title: string
  /** The view above this one. */
  back?: { href: string; label: string }
  /** Beside the title: the state, as a `Badge`. */
  state?: ComponentChildren
  /** The one primary action, and its neighbours. */
  actions?: ComponentChildren
  /** Below the title: one sentence, or the tabs. */
  lead?: ComponentChildren
  wide?: boolean
  children: ComponentChildren
}

let isFirst = true

/** Frames a view: its title takes the focus after a navigation, and names the browser's tab. */
export function Page({ title, back, state, actions, lead, wide, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The first view is where the browser puts the reader; later ones are told by the focus.
    if (!isFirst) heading.current?.focus()
    isFirst = false
  }, [])
  useEffect(() => {
    document.title = `${title} – ${t.shell.product}`
  }, [title])
  return (
    <div class={wide ? 'page page-wide' : 'page'}>
      <header class="page-header">
        {back && (
          <a class="page-back" href={back.href}>
            {back.label}
          </a>
        )}
        <div class="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {state}
          {actions && <div class="page-actions">{actions}</div>}
        </div>
        {lead && (typeof lead === 'string' ? <p class="page-lead">{lead}</p> : lead)}
      </header>
      {children}
    </div>
  )
}
