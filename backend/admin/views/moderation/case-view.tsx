import { useEffect, useRef, useState } from 'preact/hooks'
import type { DecisionAction, QueueItem } from '../../../contracts/moderation.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { announceProblem } from '../../parts/toast.tsx'
import { to } from '../../place.ts'
import { me } from '../../session.ts'
import { StatusBadge } from '../review/badges.tsx'
import { type Case, loadCase } from '../review/case.ts'
import { Conflict } from '../review/conflict.tsx'
import { History } from '../review/history.tsx'
import { MergeDialog } from '../review/merge-dialog.tsx'
import { Flags, Signals } from '../review/notices.tsx'
import { Passages } from '../review/passages.tsx'
import { Pictures } from '../review/pictures.tsx'
import { type Outcome, ReasonDialog } from '../review/reason-dialog.tsx'
import { RedactDialog } from '../review/redact-dialog.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { useShortcuts } from './shortcuts.ts'
import { keyOf, type QueueState } from './use-queue.ts'

interface CaseViewProps {
  item: QueueItem
  queue: QueueState
  isWide: boolean
  onHelp: () => void
}

type Window = { kind: 'reason'; action: 'reject' | 'hide' } | { kind: 'edit' } | { kind: 'merge' }

/** One text with everything that is known of it, and what can be decided. */
export function CaseView({ item, queue, isWide, onHelp }: CaseViewProps) {
  const load = useLoad(() => loadCase(item), [item.id])
  const [open, setOpen] = useState<Window>()
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<Exclude<Outcome, 'done'>>()
  const heading = useRef<HTMLHeadingElement>(null)
  const value = load.value
  const decides = me.value?.role !== 'analyst'

  // On a phone the text has taken the place of the list, and the focus with it.
  useEffect(() => {
    if (!isWide && value) heading.current?.focus()
  }, [isWide, value === undefined])

  /** Decides on what is shown, in the version that is shown: what somebody else did meanwhile is told first. */
  const attempt = async (seen: Case, action: DecisionAction, reason?: string): Promise<Outcome> => {
    const [refused] = await queue.decideOn([{ ...item, version: seen.version }], action, reason)
    if (!refused) return 'done'
    const now = await loadCase(item)
    load.replace(now)
    const isPossible = (now.may.decide as readonly DecisionAction[]).includes(action)
    return { since: now.history.slice(seen.history.length), isPossible }
  }
  const decideOn = async (action: DecisionAction) => {
    if (!value?.may.decide.includes(action) || busy) return
    if (action === 'reject' || action === 'hide') return setOpen({ kind: 'reason', action })
    setBusy(true)
    setConflict(undefined)
    try {
      const outcome = await attempt(value, action)
      if (outcome !== 'done') setConflict(outcome)
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const mayMerge = value?.type === 'submission' && value.may.merge
  useShortcuts(open === undefined, {
    next: () => queue.step(1),
    previous: () => queue.step(-1),
    choose: () => queue.choose([keyOf(item)], !queue.chosen.has(keyOf(item))),
    help: onHelp,
    ...(decides && {
      publish: () => decideOn('publish'),
      reject: () => decideOn('reject'),
      hide: () => decideOn('hide'),
      restore: () => decideOn('restore'),
      dismiss_flags: () => decideOn('dismiss_flags'),
      edit: () => setOpen({ kind: 'edit' }),
      merge: () => mayMerge && setOpen({ kind: 'merge' }),
    }),
  })
  return (
    <article class="moderation-case" aria-label={t.moderation.title}>
      {!isWide && (
        <div class="moderation-back">
          <Button look="quiet" icon="left" onClick={() => queue.show(undefined)}>
            {t.moderation.backToList}
          </Button>
        </div>
      )}
      <Loaded of={load} lines={8}>
        {(seen) => (
          <>
            <header class="moderation-head">
              <h2 ref={heading} tabIndex={-1} class="visually-hidden">
                {seen.type === 'comment' ? t.review.comment : seen.public.heading || t.submissions.noText}
              </h2>
              <StatusBadge status={seen.status} hidden={seen.hidden} />
              <span class="muted">{seen.dialogue.title}</span>
              <span class="muted number">{t.review.sentAt(format.shortMoment(seen.createdAt))}</span>
              {seen.type === 'submission' && <span class="muted number">{seen.reference}</span>}
            </header>
            {conflict && <Conflict {...conflict} />}
            <Flags flags={seen.flags} />
            <Signals signals={seen.signals} />
            {seen.type === 'comment' && (
              <section class="moderation-about">
                <p class="review-label">{t.review.about}</p>
                <p class="review-other-heading" dir="auto">
                  {seen.about.heading}
                </p>
                <p class="muted moderation-about-text" dir="auto">
                  {seen.about.text}
                </p>
              </section>
            )}
            <Passages passages={seen.passages} />
            {seen.type === 'submission' && <Pictures pictures={seen.pictures} />}
            <div class="row moderation-tools">
              {decides && (
                <Button look="quiet" onClick={() => setOpen({ kind: 'edit' })}>
                  {t.review.edit}
                </Button>
              )}
              {decides && mayMerge && (
                <Button look="quiet" onClick={() => setOpen({ kind: 'merge' })}>
                  {t.review.merge}
                </Button>
              )}
              <LinkButton
                look="quiet"
                icon="right"
                href={to(`submissions/${seen.type === 'comment' ? seen.submission : seen.id}`)}
              >
                {t.moderation.showWhole}
              </LinkButton>
            </div>
            <History entries={seen.history} />
            {decides && <DecisionBar actions={seen.may.decide} busy={busy} onDecide={decideOn} />}
            {open?.kind === 'reason' && (
              <ReasonDialog
                action={open.action}
                language={seen.dialogue.language}
                onDecide={(reason) => attempt(seen, open.action, reason)}
                onClose={() => {
                  setOpen(undefined)
                  void queue.load.reload()
                }}
              />
            )}
            {open?.kind === 'edit' && (
              <RedactDialog of={seen} onDone={load.replace} onClose={() => setOpen(undefined)} />
            )}
            {open?.kind === 'merge' && seen.type === 'submission' && (
              <MergeDialog of={seen} onDone={() => queue.load.reload()} onClose={() => setOpen(undefined)} />
            )}
          </>
        )}
      </Loaded>
    </article>
  )
}
