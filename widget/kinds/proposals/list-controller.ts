import type { ReactiveController } from 'lit'
import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import type { ProposalItem, ProposalList, ProposalSort } from '../../../backend/contracts/kinds/proposals.ts'
import { request } from '../../api.ts'
import type { WidgetElement } from '../../parts/widget-element.ts'
import { proposalsUrl } from './address.ts'
import { isReadable } from './rules.ts'

export interface ListQuery {
  sort: ProposalSort
  q: string
  category: string
  status: string
  place: string
}

const typingPause = 300

/** The proposals that match a query, a page at a time. Only the newest question's answer is shown. */
export class ProposalListController implements ReactiveController {
  state: 'initial' | 'pending' | 'complete' | 'failed' = 'initial'
  /** What is asked for; `items`, `total` and `isFiltered` are about what has been answered. */
  query: ListQuery = { sort: 'new', q: '', category: '', status: '', place: '' }
  items: ProposalItem[] = []
  total = 0
  isFiltered = false
  next?: string
  readonly #host: WidgetElement
  readonly #getConfiguration: () => Configuration | undefined
  /** The moment of the visit decides the order, for as long as the page is open. */
  readonly #seed = Date.now() % 9999
  #cursor?: string
  #abort?: AbortController
  #timer?: ReturnType<typeof setTimeout>

  constructor(host: WidgetElement, getConfiguration: () => Configuration | undefined) {
    this.#host = host
    this.#getConfiguration = getConfiguration
    host.addController(this)
  }

  get isEmpty() {
    return this.state === 'complete' && !this.items[0]
  }

  hostUpdate() {
    const configuration = this.#getConfiguration()
    if (this.state === 'initial' && configuration && isReadable(configuration)) this.load()
  }

  hostDisconnected() {
    clearTimeout(this.#timer)
    this.#abort?.abort()
    if (this.state === 'pending') this.state = 'initial'
  }

  /** Changes the question: at once for a choice, after a pause in the typing for words. */
  change(change: Partial<ListQuery>, isTyping = false) {
    this.query = { ...this.query, ...change }
    clearTimeout(this.#timer)
    if (isTyping) this.#timer = setTimeout(() => this.load(), typingPause)
    else this.load()
  }

  /** One item's new count, which came from somewhere else. */
  recount(id: string, supports: number) {
    this.items = this.items.map((item) => (item.id === id ? { ...item, supports } : item))
  }

  retry() {
    this.load(this.#cursor)
  }

  /** The first page, or with `cursor` the page after it. Resolves when the state is settled. */
  async load(cursor?: string): Promise<void> {
    const configuration = this.#getConfiguration()
    if (!configuration) return
    this.#abort?.abort()
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.#cursor = cursor
    this.state = 'pending'
    this.#host.requestUpdate()
    const { sort, ...filters } = this.query
    const seed = sort === 'random' && this.#seed
    const asked = Object.entries({ sort, ...filters, seed, cursor }).filter(([, value]) => value) as [string, string][]
    const isFiltered = Object.values(filters).some(Boolean)
    try {
      const page = await request<ProposalList>(`${proposalsUrl(configuration)}?${new URLSearchParams(asked)}`, {
        signal,
      })
      this.items = cursor ? [...this.items, ...page.items] : page.items
      this.total = page.total ?? this.total
      this.next = page.next
      this.isFiltered = isFiltered
      this.state = 'complete'
    } catch {
      if (signal.aborted) return
      if (!cursor) this.items = []
      this.state = 'failed'
    }
    this.#host.requestUpdate()
  }
}
