import type { z } from 'zod'
import type { DialogueInput } from '../contracts/dialogues.ts'
import type { TenantInput } from '../contracts/operators.ts'

/** The kommun that exists nowhere. */
export const demoTenant = { slug: 'exempelkommun', name: 'Exempelkommun' } satisfies z.input<typeof TenantInput>

/** Who may do everything there. The address exists nowhere: the link that `npm start` prints is the way in. */
export const demoAdmin = { email: 'admin@exempelkommun.example', name: 'Exempeladministratör' }

/**
 * Its dialogue, made as a draft: it opens when its proposals are in place, so that nobody meets half of it
 * and an interrupted start knows what is left to do.
 */
export const demoDialogue = {
  slug: 'medborgarforslag',
  kind: 'proposals',
  title: 'E-förslag till Exempelkommun',
  introduction:
    'Har du en idé som skulle göra Exempelkommun bättre? Lämna ett förslag eller stöd någon annans. När ett förslag har fått 100 röster tar en politisk nämnd upp det och svarar här.',
  language: 'sv',
  state: 'draft',
  moderation: 'before',
  theme: { action: '#1f5c43' },
  settings: {
    threshold: 100,
    reviewDays: 5,
    categories: [
      { id: 'trafik', label: 'Trafik och gator' },
      { id: 'parker', label: 'Parker, lek och natur' },
      { id: 'kultur', label: 'Kultur och fritid' },
      { id: 'skola', label: 'Skola och förskola' },
      { id: 'miljo', label: 'Miljö och klimat' },
      { id: 'bygga', label: 'Bygga och bo' },
      { id: 'omsorg', label: 'Vård och omsorg' },
      { id: 'service', label: 'Kommunens service' },
    ],
  },
} satisfies z.input<typeof DialogueInput>
