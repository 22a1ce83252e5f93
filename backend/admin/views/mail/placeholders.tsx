import { useEffect, useRef } from 'preact/hooks'
import type { MailTemplate } from '../../../contracts/mail.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'

type Typed = HTMLInputElement | HTMLTextAreaElement
type Placeholder = MailTemplate['placeholders'][number]

/** What a message can tell: each is a button that adds it where the admin writes. */
export function Placeholders({ all }: { all: Placeholder[] }) {
  const last = useRef<Typed>(null)
  useEffect(() => {
    const remember = ({ target }: Event) => {
      if (target instanceof HTMLElement && isField(target)) last.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])

  const insert = ({ name, inSubject }: Placeholder) => {
    const text = document.querySelector<HTMLTextAreaElement>('textarea[name="/text"]')
    const field = inSubject ? (last.current ?? text) : text
    if (!field) return
    field.setRangeText(`{${name}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    field.focus()
  }
  return (
    <section class="mail-placeholders" aria-labelledby="mail-placeholders">
      <h2 id="mail-placeholders">{t.mail.insert}</h2>
      <p class="muted">{t.mail.insertHint}</p>
      <Group title={t.mail.required} of={all.filter(({ required }) => required)} onInsert={insert} />
      <Group title={t.mail.allowed} of={all.filter(({ required }) => !required)} onInsert={insert} />
    </section>
  )
}

interface GroupProps {
  title: string
  of: Placeholder[]
  onInsert: (placeholder: Placeholder) => void
}

const Group = ({ title, of, onInsert }: GroupProps) => (
  <>
    <h3>{title}</h3>
    <p class="row">
      {of.map((placeholder) => (
        <Button key={placeholder.name} onClick={() => onInsert(placeholder)}>
          {t.mail.placeholders[placeholder.name]} <code>{`{${placeholder.name}}`}</code>
        </Button>
      ))}
    </p>
  </>
)

const isField = (element: HTMLElement): element is Typed => element.matches('[name="/subject"], [name="/text"]')
