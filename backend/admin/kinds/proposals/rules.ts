import { proposalPresets } from '../../../contracts/kinds/proposal-presets.ts'
import type { ProposalSettings } from '../../../contracts/kinds/proposals.ts'

/** A proposal dialogue's settings while somebody edits them: numbers may be missing. */
export type Rules = Omit<ProposalSettings, 'threshold'> & {
  /** Empty while a number is wanted and none is typed. */
  threshold: number | '' | { permille: number | null; population: number | null } | null
}

export type PresetName = keyof typeof proposalPresets
export const presetNames = Object.keys(proposalPresets) as PresetName[]

/** What a preset decides; what none of them mentions, such as who may comment, is left alone. */
const undecided = {
  threshold: null,
  openPeriod: null,
  naming: 'either',
  duplicateMonths: null,
  handlingMonths: null,
  exemptCategories: [],
} satisfies Partial<Rules>

/** The rules of a kommun in place of those there are. Categories are kept, and its own added. */
export function applyPreset(name: PresetName, { categories = [] }: Partial<Rules> = {}): Partial<Rules> {
  const preset: Partial<ProposalSettings> = structuredClone(proposalPresets[name]) as Partial<ProposalSettings>
  const added = preset.categories?.filter(({ id }) => categories.every((category) => category.id !== id)) ?? []
  return { ...undecided, ...preset, categories: [...categories, ...added] }
}

/** "30, 60 och 90" → [30, 60, 90], each once, in the order they are written. */
export const toChoices = (text: string): number[] => [...new Set(text.match(/\d+/g)?.map(Number))]
