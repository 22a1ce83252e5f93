import { useRef, useState } from 'preact/hooks'
import type { DecisionAction, QueueItem } from '../../../contracts/moderation.ts'
import { toApiProblem } from '../../api/problem.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { announceProblem } from '../../parts/toast.tsx'
import { me } from '../../session.ts'
import { ReasonDialog } from '../review/reason-dialog.tsx'
import { keyOf, type QueueState } from './use-queue.ts'

/** What is in the queue, to open one by one or to decide on together. */
export function QueueList({ queue }: { queue: QueueState }) {
  const { items, current, chosen, load } = queue
  const list = useRef<HTMLUListElement>(null)
  const decides = me.value?.role !== 'analyst'
  const keys = items.map(keyOf)
  const allChosen = keys.every((key) => chosen.has(key))
  return (
    <section class="moderation-queue" aria-label={t.moderation.list}>
      {decides && (
        <div class="moderation-together">
          <label class="choice">
            <input
              type="checkbox"
              checked={allChosen}
              onChange={(event) => queue.choose(keys, event.currentTarget.checked)}
            />
            <span>{chosen.size > 0 ? t.moderation.chosen(chosen.size) : t.moderation.chooseAll}</span>
          </label>
          {chosen.size > 0 && <Together queue={queue} />}
        </div>
      )}
      <ul ref={list} class="moderation-list">
        {items.map((item) => (
          <QueueLine
            key={keyOf(item)}
            item={item}
            isCurrent={item === current}
            isChosen={chosen.has(keyOf(item))}
            onShow={() => queue.show(item)}
            onChoose={decides ? (isChosen) => queue.choose([keyOf(item)], isChosen) : undefined}
          />
        ))}
      </ul>
      {load.value?.next && <ShowMore busy={false} onMore={queue.more} rows={() => list.current} />}
    </section>
  )
}

interface LineProps {
  item: QueueItem
  isCurrent: boolean
  isChosen: boolean
  onShow: () => void
  onChoose: ((isChosen: boolean) => void) | undefined
}

function QueueLine({ item, isCurrent, isChosen, onShow, onChoose }: LineProps) {
  const { type, heading, excerpt, dialogue, createdAt, flags, signals } = item
  const title = type === 'comment' ? excerpt : heading || excerpt
  return (
    <li class={isCurrent ? 'moderation-line moderation-line-current' : 'moderation-line'}>
      {onChoose && (
        <label class="moderation-choose">
          <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
          <span class="visually-hidden">{t.moderation.choose(title)}</span>
        </label>
      )}
      <button type="button" class="moderation-open" aria-current={isCurrent || undefined} onClick={onShow}>
        <span class="moderation-title" dir="auto">
          {title}
        </span>
        <span class="moderation-facts">
          {type === 'comment' && <span>{t.review.comment}</span>}
          <span>{dialogue.title}</span>
          <time class="number" dateTime={createdAt}>
            {format.shortMoment(createdAt)}
          </time>
          {flags > 0 && <strong>{t.review.flags(flags)}</strong>}
          {signals.length > 0 && <strong>{t.moderation.filters.quarantined}</strong>}
        </span>
      </button>
    </li>
  )
}

/** Decisions that make sense for many; those that don't fit one of them are told afterwards. */
const together: readonly DecisionAction[] = ['publish', 'reject', 'hide', 'restore', 'dismiss_flags']

function Together({ queue }: { queue: QueueState }) {
  const [asking, setAsking] = useState<'reject' | 'hide'>()
  const [busy, setBusy] = useState(false)
  const some = queue.items.filter((item) => queue.chosen.has(keyOf(item)))
  const fitting = together.filter((action) => some.some((item) => mayFit(item, action)))
  const decideOn = async (action: DecisionAction, reason?: string) => {
    setBusy(true)
    try {
      await queue.decideOn(some, action, reason)
    } catch (error) {
      announceProblem(toApiProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="row">
      {fitting.map((action) => (
        <Button
          key={action}
          busy={busy}
          look={action === 'reject' || action === 'hide' ? 'danger' : 'secondary'}
          onClick={() => (action === 'reject' || action === 'hide' ? setAsking(action) : decideOn(action))}
        >
          {t.review.decisions[action]}
        </Button>
      ))}
      {asking && some[0] && (
        <ReasonDialog
          action={asking}
          language={some[0].dialogue.language}
          onDecide={async (reason) => {
            await decideOn(asking, reason)
            return 'done'
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

/** Whether a decision can make sense, as far as the list can tell; the server decides. */
function mayFit({ status, hidden, flags }: QueueItem, action: DecisionAction): boolean {
  const waits = status === 'submitted' || status === 'reviewing'
  const fits = {
    publish: waits || status === 'rejected',
    reject: waits,
    hide: !waits && status !== 'rejected' && !hidden,
    restore: hidden,
    dismiss_flags: flags > 0,
  } satisfies Record<DecisionAction, boolean>
  return fits[action]
}
