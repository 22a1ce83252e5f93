import type { PartContext } from './part.ts'

/** A link to one proposal, to hand on: by the system's own way of sharing, else by copying it. */
export class Sharing {
  /** `shown`: the browser neither shares nor copies here, so that the citizen has to. */
  state: 'idle' | 'copied' | 'shown' = 'idle'
  readonly #context: PartContext
  #id = ''

  constructor(context: PartContext) {
    this.#context = context
  }

  get canShare() {
    return 'share' in navigator
  }

  get url() {
    const { base, tenant, dialogue } = this.#context.wording.configuration
    return `${base}/${tenant.slug}/${dialogue.slug}?proposal=${this.#id}`
  }

  open(id: string) {
    this.#id = id
    this.state = 'idle'
  }

  async share(title: string) {
    const { host } = this.#context
    try {
      if (this.canShare) return await navigator.share({ title, url: this.url })
      await navigator.clipboard.writeText(this.url)
      this.state = 'copied'
    } catch (error) {
      if ((error as Error).name === 'AbortError') return
      this.state = 'shown'
      return host.focusOn('#address')
    }
    host.requestUpdate()
  }
}
