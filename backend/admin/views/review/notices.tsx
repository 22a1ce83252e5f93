import type { Flag } from '../../../contracts/flags.ts'
import type { QuarantineSignal } from '../../../contracts/moderation.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'

/** Why something was set aside, in words. */
export function Signals({ signals }: { signals: readonly QuarantineSignal[] }) {
  if (signals.length === 0) return null
  return (
    <section class="review-note review-note-warning">
      <p class="review-note-title">{t.review.signalsTitle}</p>
      <ul>
        {signals.map((signal) => (
          <li key={signal}>{t.review.signals[signal]}</li>
        ))}
      </ul>
    </section>
  )
}

/** What citizens have told about it. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return null
  return (
    <section class="review-note review-note-warning">
      <p class="review-note-title">{t.review.flagsTitle(flags.length)}</p>
      <ul>
        {flags.map(({ reason, text, at }) => (
          <li key={at + reason}>
            <strong>{t.review.flagReasons[reason]}</strong>
            {text && (
              <>
                {': '}
                <span dir="auto">{text}</span>
              </>
            )}{' '}
            <span class="muted number">{format.shortMoment(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
