import { useEffect, useState } from 'preact/hooks'
import type { RetentionPreview } from '../../../../contracts/retention.ts'
import { call } from '../../../api/client.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { RuleValues } from './rule-editor.tsx'

interface PreviewProps {
  slug: string
  values: RuleValues
  /** What is known of the stored rule, as long as nothing is changed. */
  stored: RetentionPreview | undefined
}

/** What the rule in the form would destroy, without storing it. */
export function Preview({ slug, values, stored }: PreviewProps) {
  const [asked, setAsked] = useState<RetentionPreview>()
  const { from, months, extent } = values
  useEffect(() => {
    if (stored) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      // What is destroyed doesn't depend on the decision's number.
      const body = { from, months: months as number, extent, decision: '–' }
      call('previewRetention', { params: { dialogue: slug }, body, signal: asking.signal }).then(
        setAsked,
        () => asking.signal.aborted || setAsked(undefined),
      )
    }, 300)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [slug, from, months, extent, stored])
  const preview = stored ?? asked
  return (
    <section class="panel retention-preview" aria-labelledby="retention-preview" aria-live="polite">
      <h2 id="retention-preview">{t.retention.previewTitle}</h2>
      {preview ? <Numbers preview={preview} from={from} /> : <p class="muted">{t.retention.previewWaits}</p>}
    </section>
  )
}

function Numbers({ preview, from }: { preview: RetentionPreview; from: RuleValues['from'] }) {
  const { at, due, held, later, nextAt, examples } = preview
  const lines: [label: string, n: number, always?: boolean][] = [
    [t.retention.total, due.submissions, true],
    [t.retention.wholly, due.wholly],
    [t.retention.comments, due.comments],
    [t.retention.pictures, due.pictures],
    [t.retention.followers, due.followers],
    [t.retention.messages, due.messages],
    [t.retention.held, held],
    [t.retention.later, later],
  ]
  return (
    <>
      <p class="muted">{t.retention.previewAt(format.date(at))}</p>
      <dl class="retention-numbers">
        {lines
          .filter(([, n, always]) => always || n > 0)
          .map(([label, n]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{format.number(n)}</dd>
            </div>
          ))}
      </dl>
      {examples.length > 0 && (
        <>
          <h3>{t.retention.examples}</h3>
          <ul class="retention-examples">
            {examples.map(({ reference, heading, createdAt }) => (
              <li key={reference}>
                <bdi>{heading}</bdi>
                <span class="muted">
                  {reference} · {format.shortDate(createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {nextAt && <p>{t.retention.nextAt(format.date(nextAt))}</p>}
      {!nextAt && later > 0 && from === 'closing' && <p>{t.retention.noNext}</p>}
    </>
  )
}
