import type { LitElement, ReactiveController } from 'lit'
import type { Part, PartContext, PartModule } from '../parts/part.ts'

/**
 * Loads the element's parts when they are asked for and shows one at a time. A part that was open before
 * opens as it was left. The focus goes to the part's heading and, on closing, back to where it came from.
 */
export class PartsController implements ReactiveController {
  current?: Part
  /** The id of the button that is being answered, and of one that could not be. */
  opening?: string
  failed?: string
  readonly #host: LitElement
  readonly #context: PartContext
  readonly #parts = new Map<string, Part>()
  #opener = ''
  #language?: string

  constructor(host: LitElement, context: PartContext) {
    this.#host = host
    this.#context = context
    host.addController(this)
  }

  hostUpdate() {
    const { language } = this.#context.locale ?? {}
    if (this.#language && this.#language !== language) this.#translate()
    this.#language = language
  }

  /** Fetches the part's code ahead of the click; a failure shows when it matters. */
  prepare(name: string) {
    this.#context.load(name).catch(() => {})
  }

  async open(name: string, opener: string, subject?: string) {
    this.opening = opener
    this.failed = undefined
    this.#host.requestUpdate()
    try {
      const part = this.#parts.get(name) ?? this.#create(name, (await this.#context.load(name)) as PartModule)
      if (this.opening !== opener) return
      this.#opener = opener
      this.current = part
      part.open(subject)
    } catch {
      this.failed = opener
    }
    this.opening = undefined
    this.#focus(this.current ? 'h2' : `#${opener}`)
  }

  close() {
    this.current = undefined
    this.#focus(`#${this.#opener}`)
  }

  #create(name: string, { Part, styles, texts }: PartModule): Part {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    this.#host.shadowRoot?.adoptedStyleSheets.push(sheet)
    const part = new Part(this.#host, this.#context, texts)
    this.#parts.set(name, part)
    return part
  }

  async #focus(selector: string) {
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus()
  }

  async #translate() {
    for (const [name, part] of this.#parts) {
      const module = (await this.#context.load(name).catch(() => undefined)) as PartModule | undefined
      if (module) part.texts = module.texts
    }
    this.#host.requestUpdate()
  }
}
