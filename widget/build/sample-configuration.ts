import type { Configuration } from '../../backend/contracts/dialogues.ts'
import { PublicProposalSettings } from '../../backend/contracts/kinds/proposals.ts'

/** A dialogue as a kommun would set it up, to measure with: eight categories, three sites, a look of its own. */
export const sampleConfiguration: Configuration = {
  base: 'https://dialog.exempelkommun.se',
  tenant: { slug: 'exempelkommun', name: 'Exempelkommun' },
  dialogue: {
    slug: 'parken',
    kind: 'proposals',
    title: 'Förslag om Stadsparken',
    introduction: 'Stadsparken ska rustas upp. Berätta vad du saknar, och stöd de förslag som du tycker är bra.',
    availability: 'open',
    moderation: 'before',
    opensAt: '2026-10-01T06:00:00.000Z',
    closesAt: '2027-01-31T22:59:59.000Z',
  },
  language: 'sv',
  settings: PublicProposalSettings.parse({
    categories: [
      { id: 'lek', label: 'Lek och rörelse' },
      { id: 'gronska', label: 'Träd och planteringar' },
      { id: 'trygghet', label: 'Ljus och trygghet' },
      { id: 'kultur', label: 'Kultur och scen' },
      { id: 'vatten', label: 'Dammen och vattnet' },
      { id: 'vagar', label: 'Gångvägar' },
      { id: 'mat', label: 'Kafé och mat' },
      { id: 'annat', label: 'Annat' },
    ],
    threshold: 100,
    openPeriod: { unit: 'months', choices: [1, 3, 6] },
  }),
  theme: { action: '#1d5c3a', font: 'Source Sans 3, sans-serif', radius: 4 },
  origins: ['https://www.exempelkommun.se', 'https://exempelkommun.se', 'https://parken.exempelkommun.se'],
}
