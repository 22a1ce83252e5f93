import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'

interface Tab {
  href: string
  label: string
  /** A number beside it, such as how many wait. */
  count?: number
}

/** Views side by side, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const { path } = useLocation()
  const list = useRef<HTMLElement>(null)
  // Where they don't fit side by side, the one that is shown must not be out of sight.
  useEffect(() => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [path])
  return (
    <nav ref={list} class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label, count }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? 'page' : undefined}>
              {label}
              {count !== undefined && <span class="tabs-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
