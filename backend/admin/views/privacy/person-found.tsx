import { useState } from 'preact/hooks'
import type { Person, PersonQuery } from '../../../contracts/privacy.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { PersonLists } from './person-lists.tsx'

interface PersonFoundProps {
  query: PersonQuery
  person: Person
  onSearchEmail: (email: string) => Promise<void>
  onErased: () => Promise<void>
}

/** What is kept about a person: to look at, to hand out, and to erase. */
export function PersonFound({ query, person, onSearchEmail, onErased }: PersonFoundProps) {
  const [chosen, setChosen] = useState(() => new Set(listOwn(person)))
  const [isErasing, setIsErasing] = useState(false)
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id))))
  const { email, member } = person
  return (
    <>
      <section class="stack" aria-labelledby="privacy-found">
        <h2 id="privacy-found">{t.privacy.found}</h2>
        {email && (
          <p class="row">
            {t.privacy.alsoEmail(email)}
            <Button onClick={() => onSearchEmail(email)}>{t.privacy.searchEmail}</Button>
          </p>
        )}
        {member && <p>{t.privacy.member(member.name, member.role)}</p>}
        <PersonLists person={person} chosen={chosen} onToggle={toggle} />
      </section>
      <div class="privacy-deeds">
        <section class="panel stack" aria-labelledby="privacy-export">
          <h2 id="privacy-export">{t.privacy.exportTitle}</h2>
          <p>{t.privacy.exportText}</p>
          <ExportButtons query={query} />
        </section>
        <section class="panel stack" aria-labelledby="privacy-erase">
          <h2 id="privacy-erase">{t.privacy.eraseTitle}</h2>
          <p>{t.privacy.eraseText}</p>
          {hasHeld(person) && <p>{t.privacy.eraseKept}</p>}
          <p>
            <Button look="danger" icon="trash" onClick={() => setIsErasing(true)}>
              {t.privacy.erase}
            </Button>
          </p>
        </section>
      </div>
      {isErasing && (
        <EraseDialog
          query={query}
          submissions={person.submissions.flatMap(({ id }) => (chosen.has(id) ? [id] : []))}
          comments={person.comments.flatMap(({ id }) => (chosen.has(id) ? [id] : []))}
          onClose={() => setIsErasing(false)}
          onErased={onErased}
        />
      )}
    </>
  )
}

/** What is chosen from the start: what the person has sent, and isn't on hold. */
const listOwn = ({ submissions }: Person) => submissions.flatMap(({ id, own, onHold }) => (own && !onHold ? [id] : []))

const hasHeld = ({ submissions, comments }: Person) => [...submissions, ...comments].some(({ onHold }) => onHold)
