import type { Configuration } from '../../backend/contracts/dialogues.ts'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import { PublicProposalSettings } from '../../backend/contracts/kinds/proposals.ts'
import type { Language } from '../../backend/contracts/primitives.ts'
import type { Solve } from '../controllers/proof.ts'
import { define } from '../define.ts'
import { languages } from '../i18n/texts.ts'
import { kinds } from '../kinds/index.ts'
import proposals from '../kinds/proposals/kind.ts'
import type { PartContext } from '../parts/part.ts'
import * as shared from '../parts/shared.ts'
import { type Embedded, registry } from '../registry.ts'

const version = 'test'

export const base = 'https://min-kommun.test'

/** The work of a proof, without the work. */
export const solve: Solve = async (challenge) => ({ challenge, solution: { counter: 0, derivedKey: '' } })

/** Parts straight from their sources, as the build puts them together. */
async function loadFromSource(part: string, language?: string): Promise<unknown> {
  if (part === 'proposals-personal-numbers') return import('../parts/personal-numbers.ts')
  if (part === 'proposals-solver') {
    const { ProofMaker } = await import('../controllers/proof.ts')
    return { createProofMaker: (context: PartContext, key: string) => new ProofMaker(context, key, solve) }
  }
  const texts = await languages[language as Language]()
  const [kind, name] = part.split('-') as [Kind, keyof (typeof kinds)[Kind]['parts'] | 'texts']
  if (name === 'texts') return { texts: texts[kind] }
  const [own, ...more] = kinds[kind].parts[name]
  const module = await import(`../kinds/${kind}/${name}.ts`)
  return { ...module, texts: Object.assign({}, texts[own], ...more.map((section) => ({ [section]: texts[section] }))) }
}

export function createConfiguration(
  dialogue: Partial<Configuration['dialogue']> = {},
  settings: Partial<Configuration['settings']> = {},
): Configuration {
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

/** Makes a dialogue known to the page, as its script does. */
export async function introduce(configuration: Configuration) {
  const texts = (await languages[configuration.language]()).proposals
  registry.kinds.proposals ??= { version, load: loadFromSource, shared }
  registry.add({ configuration, version, texts } satisfies Embedded)
  define(proposals)
}

/** The shadow root in which the dialogue shows, in a `<min-kommun>` or the kind's own element. */
export function rootOf(element: Element): ShadowRoot {
  const inner = element.shadowRoot?.querySelector('min-kommun-proposals') ?? element
  if (!inner.shadowRoot) throw new Error('Nothing is shown')
  return inner.shadowRoot
}
