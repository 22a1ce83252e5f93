import type { Configuration } from '../../backend/contracts/dialogues.ts'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import { PublicProposalSettings } from '../../backend/contracts/kinds/proposals.ts'
import { PublicSurveySettings } from '../../backend/contracts/kinds/survey/definition.ts'
import type { Language } from '../../backend/contracts/primitives.ts'
import type { Solve } from '../controllers/proof.ts'
import { define } from '../define.ts'
import { languages } from '../i18n/texts.ts'
import { kinds } from '../kinds/index.ts'
import proposals from '../kinds/proposals/kind.ts'
import survey from '../kinds/survey/kind.ts'
import type { WidgetContext } from '../parts/context.ts'
import * as shared from '../parts/shared.ts'
import { type Embedded, registry } from '../registry.ts'

const version = 'test'

export const base = 'https://min-kommun.test'

/** The work of a proof, without the work. */
export const solve: Solve = async (challenge) => ({ challenge, solution: { counter: 0, derivedKey: '' } })

/** Parts straight from their sources, as the build puts them together. */
async function loadFromSource(part: string, language?: string): Promise<unknown> {
  if (part.endsWith('-personal-numbers')) return import('../parts/personal-numbers.ts')
  if (part.endsWith('-solver')) {
    const { ProofMaker } = await import('../controllers/proof.ts')
    return { createProofMaker: (context: WidgetContext, key: string) => new ProofMaker(context, key, solve) }
  }
  const texts = await languages[language as Language]()
  const [kind, name] = part.split('-') as [Kind, string]
  if (name === 'texts') return { texts: texts[kind] }
  const parts: Record<string, readonly [string, ...string[]]> = kinds[kind].parts
  const sections: Record<string, unknown> = texts
  const [own, ...more] = parts[name] ?? ['']
  const module = await import(`../kinds/${kind}/${name}.ts`)
  return {
    ...module,
    texts: Object.assign({}, sections[own], ...more.map((section) => ({ [section]: sections[section] }))),
  }
}

export function createConfiguration(
  dialogue: Partial<Configuration<'proposals'>['dialogue']> = {},
  settings: Partial<Configuration<'proposals'>['settings']> = {},
): Configuration<'proposals'> {
  return {
    base,
    tenant: { slug: 'exempelkommun', name: 'Exempelkommun' },
    dialogue: {
      slug: 'parken',
      kind: 'proposals',
      title: 'Förslag om parken',
      introduction: '',
      availability: 'open',
      moderation: 'before',
      opensAt: null,
      closesAt: null,
      ...dialogue,
    },
    language: 'sv',
    settings: PublicProposalSettings.parse({
      categories: [{ id: 'lek', label: 'Lek' }],
      threshold: 100,
      ...settings,
    }),
    theme: {},
    origins: [location.origin],
  }
}

/** A survey with these questions on one page. */
export const createSurvey = (
  slug: string,
  questions: object[],
  settings: object = {},
  dialogue: Partial<Configuration<'survey'>['dialogue']> = {},
): Configuration<'survey'> => ({
  ...createConfiguration(),
  dialogue: { ...createConfiguration().dialogue, slug, title: 'Enkät om parken', ...dialogue, kind: 'survey' },
  settings: PublicSurveySettings.parse({
    version: 1,
    pages: [{ id: 'p1', questions, jumps: [] }],
    layout: 'one_by_one',
    answers: 'unlimited',
    results: 'hidden',
    resultsFrom: 1,
    ...settings,
  }),
})

/** Makes a dialogue known to the page, as its script does. */
export async function introduce(configuration: Configuration) {
  const { kind } = configuration.dialogue
  const texts = (await languages[configuration.language]())[kind]
  registry.kinds[kind] ??= { version, load: loadFromSource, shared }
  registry.add({ configuration, version, texts } as Embedded)
  define({ proposals, survey }[kind])
}

/** The shadow root in which the dialogue shows, in a `<min-kommun>` or the kind's own element. */
export function rootOf(element: Element): ShadowRoot {
  const inner = element.shadowRoot?.querySelector('min-kommun-proposals,min-kommun-survey') ?? element
  if (!inner.shadowRoot) throw new Error('Nothing is shown')
  return inner.shadowRoot
}
