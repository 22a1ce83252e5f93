import { useEffect, useRef } from 'preact/hooks'
import type { MailTemplate } from '../../../contracts/mail.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'

type Typed = HTMLInputElement | HTMLTextAreaElement

/** What a message can tell: each is a button that adds it where the admin writes. */
export function Placeholders({ all }: { all: MailTemplate['placeholders'] }) {
  const last = useRef<Typed>(null)
  useEffect(() => {
    const remember = ({ target }: Event) => {
      if (target instanceof HTMLElement && isField(target)) last.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])

  const insert = ({ name, inSubject }: MailTemplate['placeholders'][number]) => {
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
      <ul>
        {all.map((placeholder) => (
          <li key={placeholder.name}>
            <Button onClick={() => insert(placeholder)}>
              <code>{`{${placeholder.name}}`}</code>
            </Button>
            <span>
              {t.mail.placeholders[placeholder.name]}
              {placeholder.required && <span class="mail-required">{t.mail.required}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isField = (element: HTMLElement): element is Typed => element.matches('[name="/subject"], [name="/text"]')
