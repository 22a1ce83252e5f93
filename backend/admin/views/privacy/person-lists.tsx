import type { ComponentChildren } from 'preact'
import type { Person } from '../../../contracts/privacy.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'

interface PersonListsProps {
  person: Person
  /** The submissions and comments that would be erased. */
  chosen: ReadonlySet<string>
  onToggle: (id: string, isChosen: boolean) => void
}

/** Everything that was found, by what it is. */
export function PersonLists({ person, chosen, onToggle }: PersonListsProps) {
  const { submissions, comments, supports, following, messages, links, flags } = person
  const choice = (item: Choosable) => ({ item, isChosen: chosen.has(item.id), onToggle })
  return (
    <div class="privacy-lists">
      <List title={t.privacy.submissions} items={submissions}>
        {(item) => (
          <Choice {...choice(item)}>{!item.own && <span class="privacy-aside">{t.privacy.mentioned}</span>}</Choice>
        )}
      </List>
      <List title={t.privacy.comments} items={comments}>
        {(item) => (
          <Choice {...choice(item)}>
            <span class="privacy-aside">
              <bdi>{item.text}</bdi>
            </span>
          </Choice>
        )}
      </List>
      <List title={t.privacy.supports} items={supports}>
        {({ at, ...about }) => <About {...about} at={at} />}
      </List>
      <List title={t.privacy.following} items={following}>
        {({ since, ...about }) => <About {...about} at={since} />}
      </List>
      {messages.length + links + flags > 0 && (
        <section>
          <h3>{t.privacy.other}</h3>
          <ul>
            {messages.length > 0 && <li>{t.privacy.messages(messages.length)}</li>}
            {links > 0 && <li>{t.privacy.links(links)}</li>}
            {flags > 0 && <li>{t.privacy.flags(flags)}</li>}
          </ul>
        </section>
      )}
    </div>
  )
}

interface ListProps<T> {
  title: string
  items: readonly T[]
  children: (item: T) => ComponentChildren
}

const List = <T,>({ title, items, children }: ListProps<T>) =>
  items.length > 0 ? (
    <section>
      <h3>
        {title} <span class="muted">{format.number(items.length)}</span>
      </h3>
      <ul>
        {items.map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
    </section>
  ) : null

interface AboutProps {
  heading: string
  reference: string
  dialogue: { title: string }
  at: string
}

const About = ({ heading, reference, dialogue, at }: AboutProps) => (
  <span>
    <bdi>{heading}</bdi>
    <span class="privacy-aside">
      {reference} · {dialogue.title} · {format.shortMoment(at)}
    </span>
  </span>
)

type Choosable = Omit<AboutProps, 'at'> & {
  id: string
  createdAt: string
  onHold?: { reason: string; caseNumber: string } | undefined
}

interface ChoiceProps {
  item: Choosable
  isChosen: boolean
  onToggle: PersonListsProps['onToggle']
  children: ComponentChildren
}

const Choice = ({ item, isChosen, onToggle, children }: ChoiceProps) => (
  <div class="privacy-choice">
    <label class="choice">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={item.onHold !== undefined}
        aria-label={t.privacy.include(item.reference)}
        onChange={(event) => onToggle(item.id, event.currentTarget.checked)}
      />
      <About {...item} at={item.createdAt} />
    </label>
    {children}
    {item.onHold && (
      <span class="privacy-aside">
        <Badge tone="waiting">{t.privacy.onHold(item.onHold.caseNumber)}</Badge> {item.onHold.reason}
      </span>
    )}
  </div>
)
