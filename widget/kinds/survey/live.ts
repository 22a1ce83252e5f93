import { html, nothing, render } from 'lit/html.js'
import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import type { SurveyResults } from '../../../backend/contracts/kinds/survey/results.ts'
import type { Language } from '../../../backend/contracts/primitives.ts'
import * as en from '../../i18n/en.ts'
import { Locale } from '../../i18n/locale.ts'
import * as sv from '../../i18n/sv.ts'
import type { Texts } from '../../i18n/texts.ts'
import { renderResults } from './results-view.ts'

/**
 * On `/{tenant}/{dialogue}/live`: the survey's results as they come in. Everyone's from the public results, a
 * member's own view where those aren't public; the same small answers that the service keeps ready anyway.
 */
const interval = 3000
const place = document.getElementById('live') as HTMLElement
const { api = '', language = 'sv' } = place.dataset
const texts = ({ sv, en } as Record<string, Texts>)[language] ?? sv

async function read<T>(path: string): Promise<T | undefined> {
  const response = await fetch(`${api}/${path}`).catch(() => undefined)
  return response?.ok ? response.json() : undefined
}

let configuration: Configuration<'survey'> | undefined
let results: SurveyResults | undefined
let isMissing = false

async function refresh() {
  configuration ??= await read<Configuration<'survey'>>(`configuration?language=${language}`)
  // Nobody looks at a screen that is put aside.
  if (configuration && document.visibilityState === 'visible') {
    const path = configuration.settings.results === 'public' ? 'results' : 'results/all'
    const found = await read<SurveyResults>(path)
    isMissing = !found
    results = found ?? results
    show()
  }
  setTimeout(refresh, interval)
}

function show() {
  if (!configuration) return
  const wording = {
    configuration,
    texts: texts.survey,
    locale: new Locale(language as Language, texts.survey),
    words: texts.surveyResults,
  }
  const { results: visibility } = configuration.settings
  const trouble = visibility === 'public' ? texts.surveyLive.away : texts.surveyLive.signIn
  render(
    html`
      ${results ? renderResults(wording, results, 2) : nothing}
      ${isMissing ? html`<p class="muted" role="status">${trouble}</p>` : nothing}`,
    place,
  )
}

place.replaceChildren()
refresh()
