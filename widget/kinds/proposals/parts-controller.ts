import type { ReactiveController } from 'lit'
import { createSheet } from '../../theme/sheets.ts'
import type { Part, PartContext, PartModule } from './part.ts'

/**
 * Loads the element's parts when they are asked for and shows one at a time; a part that was opened from
 * another leads back to it. A part that was open before opens as it was left. The focus goes to the part's heading and, on closing, back to where it came from.
 */
export class PartsController implements ReactiveController {
  current?: Part
  /** The id of the button that is being answered, and of one that could not be. */
  opening?: string
  failed?: string
  readonly #context: PartContext
  readonly #parts = new Map<string, Part>()
  /** What each open part took the place of, and the button that asked for it. */
  readonly #trail: [below: Part | undefined, opener: string][] = []
  #language?: string

  constructor(context: PartContext) {
    this.#context = context
    context.host.addController(this)
  }

  hostUpdate() {
    const language = this.#context.wording?.locale.language
    if (this.#language !== language) this.#translate()
    this.#language = language
  }

  /** Fetches the part's code ahead of the click; a failure shows when it matters. */
  prepare(name: string) {
    this.#context.load(name).catch(() => {})
  }

  async open(name: string, opener: string, subject?: string) {
    this.opening = opener
    this.failed = undefined
    this.#context.host.requestUpdate()
    try {
      const part = this.#parts.get(name) ?? this.#create(name, (await this.#context.load(name)) as PartModule)
      if (this.opening !== opener) return
      this.#trail.push([this.current, opener])
      part.open(subject, Boolean(this.current))
      this.current = part
    } catch {
      this.failed = opener
    }
    this.opening = undefined
    this.#context.host.focusOn(this.failed ? `#${opener}` : 'h2')
  }

  close() {
    const [below, opener] = this.#trail.pop() ?? []
    this.current = below
    this.#context.host.focusOn(`#${opener}`)
  }

  #create(name: string, { Part, styles, texts }: PartModule): Part {
    this.#context.host.adopt(createSheet(styles))
    const part = new Part(this.#context, texts)
    this.#parts.set(name, part)
    return part
  }

  /** Open parts keep what they hold when the language changes; only their words are exchanged. */
  async #translate() {
    for (const [name, part] of this.#parts) {
      const module = (await this.#context.load(name).catch(() => part)) as Pick<PartModule, 'texts'>
      part.texts = module.texts
    }
    this.#context.host.requestUpdate()
  }
}
