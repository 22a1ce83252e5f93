import { useCallback, useMemo, useState } from 'preact/hooks'
import type { DecisionAction, Queue, QueueFilter, QueueItem } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'
import { type Load, useLoad } from '../../hooks/use-load.ts'
import { announceProblem } from '../../parts/toast.tsx'
import { decide, type Reported } from '../review/decide.ts'

export type Key = string

export const keyOf = ({ type, id }: Pick<QueueItem, 'type' | 'id'>): Key => `${type} ${id}`

/** What could not be done, with what it was about. */
export type Refusal = Reported & { heading: string }

export interface QueueState {
  load: Load<Queue>
  items: readonly QueueItem[]
  /** The one that is read now. */
  current: QueueItem | undefined
  show: (item: QueueItem | undefined) => void
  /** Goes to the one after or before. */
  step: (by: 1 | -1) => void
  chosen: ReadonlySet<Key>
  choose: (keys: readonly Key[], isChosen: boolean) => void
  more: () => Promise<void>
  /** Decides on these; what is done leaves the queue, what was refused is told and stays. */
  decideOn: (items: readonly QueueItem[], action: DecisionAction, reason?: string) => Promise<readonly Refusal[]>
  refusals: readonly Refusal[]
  forgetRefusals: () => void
}

/** The queue as one moderator works through it. `isWide` opens the next by itself. */
export function useQueue(filter: QueueFilter, dialogue: string, isWide: boolean): QueueState {
  const query = { filter, ...(dialogue && { dialogue }) }
  const load = useLoad(() => call('listQueue', { query }), [filter, dialogue])
  const [shown, setShown] = useState<Key>()
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set())
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const items = load.value?.items ?? []
  const index = items.findIndex((item) => keyOf(item) === shown)
  const current = items[index] ?? (isWide ? items[0] : undefined)

  const show = useCallback((item: QueueItem | undefined) => setShown(item && keyOf(item)), [])
  const step = (by: 1 | -1) => {
    const next = items[(current ? items.indexOf(current) : -1) + by]
    if (next) show(next)
  }
  const choose = (keys: readonly Key[], isChosen: boolean) => {
    const now = new Set(chosen)
    for (const key of keys) isChosen ? now.add(key) : now.delete(key)
    setChosen(now)
  }
  const more = async () => {
    const { value } = load
    if (!value?.next) return
    try {
      const page = await call('listQueue', { query: { ...query, cursor: value.next } })
      const { counts } = value
      load.replace({ ...page, items: [...value.items, ...page.items], ...(counts && { counts }) })
    } catch (error) {
      announceProblem(error)
    }
  }
  const decideOn = async (some: readonly QueueItem[], action: DecisionAction, reason?: string) => {
    const asked = some.map(({ type, id, version }) => ({ type, id, version }))
    const refused = await decide({ action, reason, items: asked, onUndone: () => load.reload() })
    const found = refused.map((one): Refusal => {
      const item = some.find(({ id }) => id === one.id)
      return { ...one, heading: item?.heading || item?.excerpt || '' }
    })
    const stays = new Set(refused.map(keyOf))
    const done = new Set(some.map(keyOf).filter((key) => !stays.has(key)))
    const first = items.findIndex((item) => done.has(keyOf(item)))
    const after = items.slice(first).find((item) => !done.has(keyOf(item)))
    if (first >= 0) show(isWide ? after : undefined)
    setChosen(new Set([...chosen].filter((key) => !done.has(key))))
    setRefusals(some.length > 1 ? found : [])
    // What somebody else has decided meanwhile stays in sight until the reader has seen it.
    if (done.size > 0 || some.length > 1) await load.reload()
    return found
  }
  return useMemo(
    () => ({
      load,
      items,
      current,
      show,
      step,
      chosen,
      choose,
      more,
      decideOn,
      refusals,
      forgetRefusals: () => setRefusals([]),
    }),
    [load, current, chosen, refusals],
  )
}
