import { useState } from 'preact/hooks'
import type { DecisionAction, ModeratedSubmission } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { type Load, useLoad } from '../../hooks/use-load.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { to } from '../../place.ts'
import type { ViewProps } from '../../routes.ts'
import { me } from '../../session.ts'
import { StatusBadge } from '../review/badges.tsx'
import { Conflict } from '../review/conflict.tsx'
import { decide } from '../review/decide.ts'
import { History } from '../review/history.tsx'
import { MergeDialog } from '../review/merge-dialog.tsx'
import { Flags, Signals } from '../review/notices.tsx'
import { Passages } from '../review/passages.tsx'
import { Pictures } from '../review/pictures.tsx'
import { type Outcome, ReasonDialog } from '../review/reason-dialog.tsx'
import { RedactDialog } from '../review/redact-dialog.tsx'
import { Comments } from './comments.tsx'
import { Facts } from './facts.tsx'
import { MoveForm } from './move-form.tsx'
import { ResponseForm } from './response-form.tsx'

/** One submission with all that is known of it, and all that can be done with it. */
export default function Submission({ params }: ViewProps) {
  const { submission: id = '' } = params
  const load = useLoad(() => call('getSubmission', { params: { submission: id } }), [id])
  const seen = load.value
  return (
    <Page
      title={seen ? seen.public.heading || t.submissions.noText : t.submissions.title}
      back={{ href: to('submissions'), label: t.submissions.back }}
      state={seen && <StatusBadge status={seen.status} hidden={seen.hidden} merged={seen.mergedInto !== undefined} />}
      wide
    >
      <Loaded of={load} lines={10}>
        {(submission) => <SubmissionView submission={submission} load={load} />}
      </Loaded>
    </Page>
  )
}

function SubmissionView({ submission, load }: { submission: ModeratedSubmission; load: Load<ModeratedSubmission> }) {
  const decides = me.value?.role !== 'analyst'
  return (
    <div class="submission">
      <div class="submission-words stack">
        <Flags flags={submission.flags} />
        <Signals signals={submission.signals} />
        <div class="panel stack">
          <Passages passages={submission.passages} />
          <Pictures pictures={submission.pictures} />
          {submission.revisions.length > 0 && <p class="muted">{t.review.corrected(submission.revisions.length)}</p>}
        </div>
        {decides && <Decisions submission={submission} load={load} />}
        <ResponseForm submission={submission} decides={decides} onDone={load.replace} />
        <Comments submission={submission} decides={decides} />
      </div>
      <aside class="submission-aside stack">
        <Facts submission={submission} />
        <Merged submission={submission} decides={decides} onChanged={load.replace} />
        {decides && submission.may.move.length > 0 && (
          <MoveForm key={submission.version} submission={submission} onDone={load.replace} />
        )}
        <History entries={submission.history} />
      </aside>
    </div>
  )
}

type Window = { kind: 'reason'; action: 'reject' | 'hide' } | { kind: 'edit' } | { kind: 'merge' }

/** The moderators' decisions, here for one that was found by search. */
function Decisions({ submission, load }: { submission: ModeratedSubmission; load: Load<ModeratedSubmission> }) {
  const [open, setOpen] = useState<Window>()
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<Exclude<Outcome, 'done'>>()
  const { id, version, may } = submission
  const attempt = async (action: DecisionAction, reason?: string): Promise<Outcome> => {
    const items = [{ type: 'submission', id, version } as const]
    const [refused] = await decide({ action, reason, items, onUndone: () => load.reload() })
    const now = await call('getSubmission', { params: { submission: id } })
    load.replace(now)
    if (!refused) return 'done'
    return { since: now.history.slice(submission.history.length), isPossible: now.may.decide.includes(action) }
  }
  const decideOn = async (action: DecisionAction) => {
    if (action === 'reject' || action === 'hide') return setOpen({ kind: 'reason', action })
    setBusy(true)
    setConflict(undefined)
    try {
      const outcome = await attempt(action)
      if (outcome !== 'done') setConflict(outcome)
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const close = () => setOpen(undefined)
  return (
    <>
      {conflict && <Conflict {...conflict} />}
      <div class="row">
        {may.decide.map((action) => (
          <Button
            key={action}
            busy={busy}
            look={
              action === 'publish' || action === 'restore'
                ? 'primary'
                : action === 'dismiss_flags'
                  ? 'secondary'
                  : 'danger'
            }
            onClick={() => decideOn(action)}
          >
            {t.review.decisions[action]}
          </Button>
        ))}
        <Button onClick={() => setOpen({ kind: 'edit' })}>{t.review.edit}</Button>
        {may.merge && <Button onClick={() => setOpen({ kind: 'merge' })}>{t.review.merge}</Button>}
      </div>
      {open?.kind === 'reason' && (
        <ReasonDialog
          action={open.action}
          language={submission.dialogue.language}
          onDecide={(reason) => attempt(open.action, reason)}
          onClose={close}
        />
      )}
      {open?.kind === 'edit' && (
        <RedactDialog of={{ type: 'submission', ...submission }} onDone={() => load.reload()} onClose={close} />
      )}
      {open?.kind === 'merge' && <MergeDialog of={submission} onDone={load.replace} onClose={close} />}
    </>
  )
}

interface MergedProps {
  submission: ModeratedSubmission
  decides: boolean
  onChanged: (submission: ModeratedSubmission) => void
}

/** What it has become part of, or what has become part of it. */
function Merged({ submission: { id, mergedInto, merged }, decides, onChanged }: MergedProps) {
  const unmerge = async () => {
    try {
      onChanged(await call('unmergeSubmission', { params: { submission: id } }))
      announce(t.review.unmergeDone)
    } catch (error) {
      announceProblem(error)
    }
  }
  if (mergedInto) {
    return (
      <section class="stack">
        <h2>{t.review.mergedInto}</h2>
        <p>
          <a href={to(`submissions/${mergedInto.id}`)} dir="auto">
            {mergedInto.heading}
          </a>
        </p>
        {decides && (
          <p>
            <Button onClick={unmerge}>{t.review.unmerge}</Button>
          </p>
        )}
      </section>
    )
  }
  if (merged.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.review.mergedHere}</h2>
      <ul>
        {merged.map((other) => (
          <li key={other.id}>
            <a href={to(`submissions/${other.id}`)} dir="auto">
              {other.heading}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
