import { useEffect, useState } from 'preact/hooks'
import type { MailTemplate, MailText } from '../../../contracts/mail.ts'
import { call } from '../../api/client.ts'
import { t } from '../../i18n/index.ts'

/** Long enough not to ask at every key, short enough to feel at once. */
const pause = 300

/** The message as it would be sent; while the words can't be, it stays as it last could. */
export function Preview({ template: { id, language, subject, text } }: { template: MailTemplate }) {
  const [shown, setShown] = useState<MailText>()
  const [isStale, setIsStale] = useState(false)
  useEffect(() => {
    const asked = new AbortController()
    const timer = setTimeout(() => {
      const params = { template: id, language }
      call('previewMailTemplate', { params, body: { subject, text }, signal: asked.signal }).then(
        (preview) => {
          setShown(preview)
          setIsStale(false)
        },
        () => asked.signal.aborted || setIsStale(true),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [id, language, subject, text])
  return (
    <section class="mail-preview" aria-labelledby="mail-preview">
      <h2 id="mail-preview">{t.mail.preview}</h2>
      <p class="muted">{isStale ? t.mail.previewWaits : t.mail.previewHint}</p>
      {shown && (
        <article class={isStale ? 'panel mail-paper mail-stale' : 'panel mail-paper'} lang={language}>
          <h3>{shown.subject}</h3>
          <p>{shown.text}</p>
        </article>
      )}
    </section>
  )
}
