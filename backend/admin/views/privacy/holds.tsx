import { useRef, useState } from 'preact/hooks'
import type { Hold } from '../../../contracts/retention.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { announce, announceProblem } from '../../parts/toast.tsx'
import { to } from '../../place.ts'
import { PrivacyFrame } from './frame.tsx'
import { HoldDialog } from './hold-dialog.tsx'

/** What is kept from being destroyed, and why. */
export default function Holds() {
  const load = useLoad(() => call('listHolds'), [])
  const [isAdding, setIsAdding] = useState(false)
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLDivElement>(null)

  const lift = async ({ id, dialogue, submission, reason, caseNumber }: Hold) => {
    try {
      await call('liftHold', { params: { hold: id } })
      await load.reload()
    } catch (error) {
      return announceProblem(error)
    }
    const again = {
      dialogue: dialogue.slug,
      reason,
      caseNumber,
      ...(submission && { submission: submission.reference }),
    }
    announce(t.privacy.lifted, {
      undo: async () => {
        await call('createHold', { body: again })
        await load.reload()
      },
    })
  }
  const more = async (shown: { items: Hold[] }, cursor: string) => {
    setBusy(true)
    try {
      const { items, next } = await call('listHolds', { query: { cursor } })
      load.replace({ items: [...shown.items, ...items], ...(next && { next }) })
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  return (
    <PrivacyFrame>
      <div class="stack" ref={list}>
        <p class="privacy-lead">{t.privacy.holdsLead}</p>
        <p>
          <Button look="primary" icon="plus" onClick={() => setIsAdding(true)}>
            {t.privacy.hold}
          </Button>
        </p>
        <Loaded of={load}>
          {(shown) => (
            <>
              {shown.items.length === 0 ? (
                <Empty title={t.privacy.noHolds}>
                  <p>{t.privacy.noHoldsText}</p>
                </Empty>
              ) : (
                <Table caption={t.privacy.holds} columns={columns(lift)} rows={shown.items} rowKey={({ id }) => id} />
              )}
              {shown.next && (
                <ShowMore
                  busy={busy}
                  onMore={() => more(shown, shown.next ?? '')}
                  rows={() => list.current?.querySelector('tbody')}
                />
              )}
            </>
          )}
        </Loaded>
      </div>
      {isAdding && <HoldDialog onClose={() => setIsAdding(false)} onSaved={load.reload} />}
    </PrivacyFrame>
  )
}

const columns = (lift: (hold: Hold) => void): Column<Hold>[] => [
  {
    label: t.privacy.what,
    isName: true,
    cell: ({ dialogue, submission }) => (
      <span>
        {submission ? <bdi>{submission.heading}</bdi> : t.privacy.wholeDialogue}
        <span class="privacy-aside">
          {submission && `${submission.reference} · `}
          <a href={to(`dialogues/${dialogue.slug}/retention`)}>{dialogue.title}</a>
        </span>
      </span>
    ),
  },
  {
    label: t.privacy.holdReason,
    cell: ({ reason, caseNumber }) => (
      <span class="privacy-reason">
        {reason}
        <span class="privacy-aside">{caseNumber}</span>
      </span>
    ),
  },
  {
    label: t.privacy.since,
    cell: ({ createdAt, by }) => (
      <span>
        <time class="number" dateTime={createdAt}>
          {format.shortDate(createdAt)}
        </time>
        {by && <span class="privacy-aside">{by}</span>}
      </span>
    ),
  },
  { label: t.privacy.actions, cell: (hold) => <Button onClick={() => lift(hold)}>{t.privacy.lift}</Button> },
]
