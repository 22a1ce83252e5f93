import type { Passage } from '../../../contracts/moderation.ts'
import { t } from '../../i18n/index.ts'

/** Every text of a submission: the original, and beside it the public version where it is another. */
export function Passages({ passages }: { passages: readonly Passage[] }) {
  const numbers = passages.reduce((sum, { personalNumbers }) => sum + personalNumbers.length, 0)
  const differs = passages.some((passage) => !isSame(passage))
  return (
    <div class="review-passages">
      {numbers > 0 && <p class="review-note review-note-warning">{t.review.personalNumbersFound(numbers)}</p>}
      {passages.map((passage) => (
        <PassageView key={passage.id} passage={passage} />
      ))}
      {!differs && <p class="muted">{t.review.samePublic}</p>}
    </div>
  )
}

const isSame = ({ original, public: shown }: Passage) => original.trim() === shown

function PassageView({ passage }: { passage: Passage }) {
  const { id, label, public: shown } = passage
  const name = label ?? t.review.passages[id] ?? id
  return (
    <section class="review-passage" aria-label={name}>
      <p class="review-label">{name}</p>
      {isSame(passage) ? (
        <p class={`review-text review-text-${id}`} dir="auto">
          {shown}
        </p>
      ) : (
        <div class="review-versions">
          <div>
            <p class="review-label">{t.review.original}</p>
            <p class={`review-text review-text-${id}`} dir="auto">
              <Marked passage={passage} />
            </p>
          </div>
          <div>
            <p class="review-label">{t.review.public}</p>
            <p class={`review-text review-text-${id}`} dir="auto">
              {shown}
            </p>
          </div>
        </div>
      )}
    </section>
  )
}

/** The original with its identity numbers marked, for the eye and for the ear. */
function Marked({ passage: { original, personalNumbers } }: { passage: Passage }) {
  const parts = []
  let at = 0
  for (const [start, end] of personalNumbers) {
    parts.push(original.slice(at, start))
    parts.push(
      <mark key={start}>
        {original.slice(start, end)}
        <span class="visually-hidden"> ({t.review.personalNumber})</span>
      </mark>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {original.slice(at)}
    </>
  )
}
