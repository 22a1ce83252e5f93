import type { ReactiveController } from 'lit'
import type { Configuration } from '../../backend/contracts/dialogues.ts'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import type { Language } from '../../backend/contracts/primitives.ts'
import { chooseLanguage, Locale } from '../i18n/locale.ts'
import type { KindTexts } from '../i18n/texts.ts'
import type { WidgetElement } from '../parts/widget-element.ts'
import { type Embedded, registry } from '../registry.ts'

/** A dialogue and the words to show it in. */
export interface Wording<K extends Kind = Kind> {
  configuration: Configuration<K>
  texts: KindTexts[K]
  locale: Locale
}

/**
 * Finds out which dialogue the element shows and in which words: the configuration comes with the script,
 * texts in another language than the script's are fetched. Until both are known, `wording` is empty.
 */
export class DialogueController<K extends Kind> implements ReactiveController {
  wording?: Wording<K>
  readonly #host: WidgetElement
  readonly #kind: K
  #unwatch?: () => void
  #wanted?: Language

  constructor(host: WidgetElement, kind: K) {
    this.#host = host
    this.#kind = kind
    host.addController(this)
  }

  hostConnected() {
    this.#unwatch = registry.watch(() => this.#host.requestUpdate())
  }

  hostDisconnected() {
    this.#unwatch?.()
  }

  hostUpdate() {
    const embedded = registry.get(this.#host.getAttribute('dialogue')) as Embedded<K> | undefined
    if (!embedded) return
    const { configuration, texts, version } = embedded
    const language = chooseLanguage(this.#host.lang, configuration.language)
    if (language === this.#wanted) return
    this.#wanted = language
    const own = { configuration, texts, locale: new Locale(configuration.language, texts) }
    if (language === configuration.language && version === registry.kinds[this.#kind]?.version) this.wording = own
    else this.#translate(own, language)
  }

  /** A lazy part of the kind's code: in the element's language, unless it has no words. */
  load(part: string, hasWords = true): Promise<unknown> {
    const host = registry.kinds[this.#kind]
    return host?.load(`${this.#kind}-${part}`, hasWords ? this.wording?.locale.language : '') ?? Promise.reject()
  }

  /** Words in the script's own language are better than none when the wanted ones can't be had. */
  async #translate(own: Wording<K>, language: Language) {
    const loading = registry.kinds[this.#kind]?.load(`${this.#kind}-texts`, language)
    const texts = await loading?.then((module) => (module as Wording<K>).texts).catch(() => undefined)
    if (language !== this.#wanted) return
    this.wording = texts ? { ...own, texts, locale: new Locale(language, texts) } : own
    this.#host.requestUpdate()
  }
}
