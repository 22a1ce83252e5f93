import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { type Happening, HappeningList } from './history.tsx'

interface ConflictProps {
  /** What happened since the reader last looked. */
  since: readonly Happening[]
  /** Whether what the reader wanted to do can be done still. */
  isPossible: boolean
}

/** Somebody else was first: what they did, so that nothing is overwritten unseen. */
export function Conflict({ since, isPossible }: ConflictProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])
  return (
    <div ref={element} class="error-summary" role="alert" tabIndex={-1}>
      <p class="error-summary-title">{t.review.conflictTitle}</p>
      <p>{t.review.conflictText}</p>
      <HappeningList entries={since} />
      <p>{isPossible ? t.review.conflictStill : t.review.conflictGone}</p>
    </div>
  )
}
