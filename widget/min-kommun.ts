import { registry } from './registry.ts'
import { createSheet } from './theme/sheets.ts'

const forwarded = ['dialogue', 'lang', 'theme']
const sheet = createSheet(':host{display:block}:host([hidden]){display:none}')

/**
 * Any dialogue, whatever its kind: shows the kind's own element once the dialogue's script has told which
 * it is, and until then its own content, the link for those without JavaScript.
 *
 * @element min-kommun
 * @attr {string} dialogue `tenant/dialogue`
 * @attr {string} lang language of the texts; the dialogue's own unless given
 * @attr {'light' | 'dark' | 'auto'} theme light unless given
 * @slot - shown until the dialogue is known
 * @csspart root - everything of the kind's element
 * @csspart button - every button with a frame
 * @csspart item - one entry of a list
 */
export class MinKommunElement extends HTMLElement {
  static observedAttributes = forwarded
  #inner?: HTMLElement
  #unwatch?: () => void

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
    this.shadowRoot?.append(document.createElement('slot'))
  }

  connectedCallback() {
    this.#unwatch = registry.watch(() => this.#show())
    this.#show()
  }

  disconnectedCallback() {
    this.#unwatch?.()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show()
  }

  #show() {
    const dialogue = this.getAttribute('dialogue')
    const kind = registry.get(dialogue)?.configuration.dialogue.kind
    if (!kind) return
    const isSame = this.#inner?.getAttribute('dialogue') === dialogue
    const inner = (isSame && this.#inner) || document.createElement(`min-kommun-${kind}`)
    for (const name of forwarded) {
      const value = this.getAttribute(name)
      if (value === null) inner.removeAttribute(name)
      else inner.setAttribute(name, value)
    }
    inner.setAttribute('exportparts', 'root,button,item')
    if (inner !== this.#inner) this.shadowRoot?.replaceChildren(inner)
    this.#inner = inner
  }
}
