import type { ProposalSettings } from './proposals.ts'

type Preset = Partial<ProposalSettings>

/**
 * The rules that some kommuner publish for their e-proposals, as starting points for others. They were read
 * on the kommuner's own pages; a kommun that changes its mind changes its settings, not this file.
 */
export const proposalPresets = {
  /** Malmö stad, Malmöinitiativet: 100 votes; 3, 6, 9 or 12 months chosen by the proposer; name or alias; the same proposal not again for 24 months. */
  malmo: {
    threshold: 100,
    openPeriod: { unit: 'months', choices: [3, 6, 9, 12] },
    naming: 'either',
    duplicateMonths: 24,
  },
  /** Göteborgs Stad, Göteborgsförslaget: 200 votes in 90 days. */
  goteborg: { threshold: 200, openPeriod: { unit: 'days', choices: [90] } },
  /** Örnsköldsviks kommun: 50 votes in 90 days; national minority matters are handled without a vote. */
  ornskoldsvik: {
    threshold: 50,
    openPeriod: { unit: 'days', choices: [90] },
    categories: [{ id: 'nationella-minoriteter', label: 'Nationella minoriteter' }],
    exemptCategories: ['nationella-minoriteter'],
  },
  /** Lycksele kommun: 25 votes; handled within six months. */
  lycksele: { threshold: 25, handlingMonths: 6 },
  /** Luleå kommun: one per mille of the population, which the kommun enters itself. */
  lulea: { threshold: { permille: 1, population: 79_000 } },
} as const satisfies Record<string, Preset>
