import type { ComponentChildren } from 'preact'
import type { Dialogue } from '../../../contracts/dialogues.ts'
import type { Role } from '../../../contracts/operation.ts'
import { t } from '../../i18n/index.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { tenant, to } from '../../place.ts'
import { me } from '../../session.ts'
import { StateActions } from './state-actions.tsx'
import { StateBadge } from './state-badge.tsx'
import { dialogueTabs, type Tab } from './tabs.ts'
import { useDialogue } from './use-dialogue.ts'

interface DialogueFrameProps {
  slug: string
  wide?: boolean
  /** What the tab shows; `replace` tells the frame what an action has made of the dialogue. */
  children: (dialogue: Dialogue, replace: (dialogue: Dialogue) => void) => ComponentChildren
}

/** What stands around every view of one dialogue: its title and state, what can be done with it, and the tabs. */
export function DialogueFrame({ slug, wide, children }: DialogueFrameProps) {
  const load = useDialogue(slug)
  const role = me.value?.role
  return (
    <Loaded of={load}>
      {(dialogue) => (
        <Page
          title={dialogue.title}
          wide={wide ?? false}
          back={
            role === 'admin'
              ? { href: to('dialogues'), label: t.dialogue.back }
              : { href: to(), label: t.navigation.overview }
          }
          state={<StateBadge dialogue={dialogue} />}
          actions={
            <>
              {isPublic(dialogue) && (
                <LinkButton look="quiet" icon="external" href={`/${tenant}/${slug}`} target="_blank">
                  {t.dialogue.openPage}
                </LinkButton>
              )}
              {role === 'admin' && <StateActions dialogue={dialogue} onChange={load.replace} />}
            </>
          }
          lead={<Tabs label={t.dialogue.tabsLabel} tabs={listTabs(dialogue, role)} />}
        >
          {children(dialogue, load.replace)}
        </Page>
      )}
    </Loaded>
  )
}

const isPublic = ({ state }: Dialogue) => state === 'open' || state === 'closed'

const listTabs = (dialogue: Dialogue, role: Role | undefined) =>
  Object.entries<Tab>(dialogueTabs)
    .filter(
      ([, { roles, kind = dialogue.kind, isMeant = () => true }]) =>
        role && roles.includes(role) && kind === dialogue.kind && isMeant(dialogue),
    )
    .map(([name, { path }]) => ({
      href: to(`dialogues/${dialogue.slug}${path && `/${path}`}`),
      label: t.dialogue.tabs[name as keyof typeof dialogueTabs],
    }))
