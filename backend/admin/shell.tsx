import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Member } from '../contracts/members.ts'
import { t } from './i18n/index.ts'
import { Dialog } from './parts/dialog.tsx'
import { Icon } from './parts/icon.tsx'
import { kommun, to } from './place.ts'
import { type NavigationName, navigation, views } from './routes.ts'

interface Entry {
  name: NavigationName
  path: string
  icon: Parameters<typeof Icon>[0]['name']
  primary?: true
}

const entries = Object.entries(navigation).map(([name, entry]): Entry => ({ name: name as NavigationName, ...entry }))

/** What stands around every view: the kommun's name, the navigation at the left, or at the bottom of a phone. */
export function Shell({ member, children }: { member: Member; children: ComponentChildren }) {
  const { path } = useLocation()
  const [showsAll, setShowsAll] = useState(false)
  const mine = entries.filter(({ path }) => views[path]?.roles.includes(member.role))
  const close = () => setShowsAll(false)
  return (
    <div class="shell">
      <a class="skip-link" href="#content">
        {t.shell.skipToContent}
      </a>
      <nav class="shell-navigation" aria-label={t.shell.navigation}>
        <p class="shell-kommun">{kommun}</p>
        <NavigationList entries={mine} path={path} />
        <ul class="shell-bar">
          {mine
            .filter(({ primary }) => primary)
            .map((entry) => (
              <NavigationItem key={entry.name} entry={entry} path={path} />
            ))}
          <li>
            <button type="button" class="shell-link" aria-haspopup="dialog" onClick={() => setShowsAll(true)}>
              <Icon name="menu" />
              <span>{t.shell.more}</span>
            </button>
          </li>
        </ul>
      </nav>
      <main class="shell-content" id="content" tabIndex={-1}>
        {children}
      </main>
      {showsAll && (
        <Dialog title={kommun} onClose={close}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: following a link by key is a click too */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the links inside */}
          <div onClick={(event) => event.target instanceof Element && event.target.closest('a') && close()}>
            <NavigationList entries={mine} path={path} />
          </div>
        </Dialog>
      )}
    </div>
  )
}

const NavigationList = ({ entries, path }: { entries: Entry[]; path: string }) => (
  <ul class="shell-list">
    {entries.map((entry) => (
      <NavigationItem key={entry.name} entry={entry} path={path} />
    ))}
  </ul>
)

/** An entry counts as the current one below its own path too, as a dialogue's pages belong to the dialogues. */
function NavigationItem({ entry, path }: { entry: Entry; path: string }) {
  const href = to(entry.path)
  const isHere = entry.path === '' ? path.replace(/\/$/, '') === href : path === href || path.startsWith(`${href}/`)
  return (
    <li>
      <a class="shell-link" href={href} aria-current={isHere ? 'page' : undefined}>
        <Icon name={entry.icon} />
        <span>{t.navigation[entry.name]}</span>
      </a>
    </li>
  )
}
