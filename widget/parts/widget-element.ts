import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit'
import { type nothing, render } from 'lit/html.js'

/**
 * Lit's templates and reactive controllers on a plain element. LitElement adds a system for properties,
 * which would be a fifth of the first view's bytes and have nothing to do: these elements are told
 * everything by three attributes, and their state lives in controllers.
 */
export abstract class WidgetElement extends HTMLElement implements Omit<ReactiveControllerHost, 'removeController'> {
  static observedAttributes = ['lang']
  readonly #controllers: ReactiveController[] = []
  readonly #root = this.attachShadow({ mode: 'open' })
  #updating?: Promise<boolean>
  #isRendered = false

  connectedCallback() {
    for (const controller of this.#controllers) controller.hostConnected?.()
    this.requestUpdate()
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.()
  }

  attributeChangedCallback() {
    this.requestUpdate()
  }

  get updateComplete(): Promise<boolean> {
    return this.#updating ?? Promise.resolve(true)
  }

  /** Renders soon; several requests at once are one rendering. */
  requestUpdate() {
    this.#updating ??= this.#update()
  }

  addController(controller: ReactiveController) {
    this.#controllers.push(controller)
  }

  /** Style sheets count from the first adopted to the last. */
  adopt(...sheets: CSSStyleSheet[]) {
    this.#root.adoptedStyleSheets.push(...sheets)
  }

  /** Moves the focus to the first match, once what has been asked for is rendered. */
  async focusOn(selector: string, index = 0) {
    this.requestUpdate()
    await this.updateComplete
    this.#root.querySelectorAll<HTMLElement>(selector)[index]?.focus()
  }

  /** Tells the page: `min-kommun:{name}`. */
  tell(name: string, detail: Record<string, string> = {}) {
    this.dispatchEvent(new CustomEvent(`min-kommun:${name}`, { detail, bubbles: true, composed: true }))
  }

  async #update() {
    await this.#nextStep()
    if (this.isConnected) for (const controller of this.#controllers) controller.hostUpdate?.()
    await this.#nextStep()
    this.#updating = undefined
    if (this.isConnected) render(this.render(), this.#root)
    this.#isRendered = true
    return true
  }

  /** The first time each step is a task of its own: on a slow phone they are together more than a task may take. */
  #nextStep() {
    return this.#isRendered ? null : new Promise((resolve) => setTimeout(resolve))
  }

  abstract render(): TemplateResult | typeof nothing
}
