import type { ReactiveController } from 'lit'
import type { WidgetContext } from '../parts/context.ts'
import { createSheet } from '../parts/shared.ts'

type Worded = { texts: unknown }

/** What the file of a lazy piece exports, in one language. `Owner` is the part that it belongs to. */
export interface ExtraModule<Owner, Own extends Worded> {
  Extra: new (owner: Owner, texts: Own['texts']) => Own
  styles: string
  texts: Own['texts']
}

/**
 * A piece of a part that loads by itself once it is needed, and stays from then on. What it holds survives a
 * change of language; only its words are exchanged.
 */
export class Extra<Owner, Own extends Worded> implements ReactiveController {
  current?: Own
  /** It could not be fetched; `load` tries again. */
  isMissing = false
  readonly #context: WidgetContext
  readonly #name: string
  readonly #owner: Owner
  #loading?: Promise<Own | undefined>
  #language = ''

  constructor(context: WidgetContext, name: string, owner: Owner) {
    this.#context = context
    this.#name = name
    this.#owner = owner
    context.host.addController(this)
  }

  hostUpdate() {
    if (this.current && this.#language !== this.#context.wording.locale.language) this.#translate(this.current)
  }

  /** The piece, or nothing when it could not be had. Asking several times fetches once. */
  load(): Promise<Own | undefined> {
    if (this.current) return Promise.resolve(this.current)
    this.#loading ??= this.#create().finally(() => {
      this.#loading = undefined
      this.#context.host.requestUpdate()
    })
    return this.#loading
  }

  async #create(): Promise<Own | undefined> {
    const module = await this.#fetch().catch(() => undefined)
    this.isMissing = !module
    // A piece begun on an element that has left the page would never be told to stop.
    if (!module || !this.#context.host.isConnected) return
    this.#context.host.adopt(createSheet(module.styles))
    this.current = new module.Extra(this.#owner, module.texts)
    return this.current
  }

  async #translate(current: Own) {
    const { texts } = await this.#fetch().catch(() => current)
    current.texts = texts
    this.#context.host.requestUpdate()
  }

  #fetch() {
    this.#language = this.#context.wording.locale.language
    return this.#context.load(this.#name) as Promise<ExtraModule<Owner, Own>>
  }
}
