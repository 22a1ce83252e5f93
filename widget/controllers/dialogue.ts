import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import type { Language } from '../../backend/contracts/primitives.ts'
import { chooseLanguage, Locale } from '../i18n/locale.ts'
import type { ProposalsTexts } from '../i18n/texts.ts'
import { type Embedded, type KindHost, registry } from '../registry.ts'

type Host = ReactiveControllerHost & HTMLElement & { dialogue: string }

/**
 * Which dialogue the element shows and in which words. `ready` means that both are known: the
 * configuration comes with the script, texts in another language than the script's are fetched.
 */
export class DialogueController implements ReactiveController {
  embedded?: Embedded
  texts?: ProposalsTexts
  locale?: Locale
  readonly #host: Host
  readonly #kind: Kind
  #unwatch?: () => void
  #loading?: Language

  constructor(host: Host, kind: Kind) {
    this.#host = host
    this.#kind = kind
    host.addController(this)
  }

  get configuration() {
    return this.embedded?.configuration
  }

  hostConnected() {
    this.#unwatch = registry.watch(() => this.#host.requestUpdate())
  }

  hostDisconnected() {
    this.#unwatch?.()
  }

  hostUpdate() {
    this.embedded = registry.get(this.#host.dialogue)
    if (!this.embedded) return
    const { configuration, texts, version } = this.embedded
    const language = chooseLanguage(this.#host.lang, configuration.language)
    if (language === this.locale?.language || language === this.#loading) return
    if (language === configuration.language && version === this.#code?.version) this.#use(language, texts)
    else this.#fetch(language, this.embedded)
  }

  /** A lazy part of the kind's code, with its texts in the element's language. */
  load(part: string): Promise<unknown> {
    return this.#require(part, this.locale?.language)
  }

  get #code(): KindHost | undefined {
    return registry.kinds[this.#kind]
  }

  #require(part: string, language?: Language): Promise<unknown> {
    return this.#code?.load(part, language) ?? Promise.reject(new Error(`No code for ${this.#kind}`))
  }

  #use(language: Language, texts: ProposalsTexts) {
    this.#loading = undefined
    this.texts = texts
    this.locale = new Locale(language)
  }

  /** Words in the script's own language are better than none when the wanted ones can't be had. */
  async #fetch(language: Language, { configuration, texts }: Embedded) {
    this.#loading = language
    try {
      const loaded = (await this.#require(`${this.#kind}-texts`, language)) as { texts: ProposalsTexts }
      if (this.#loading === language) this.#use(language, loaded.texts)
    } catch {
      if (this.#loading === language) this.#use(configuration.language, texts)
    }
    this.#host.requestUpdate()
  }
}
