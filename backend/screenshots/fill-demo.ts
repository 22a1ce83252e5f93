import type { Client } from '../demo/client.ts'
import { demoDialogue, demoTenant } from '../demo/dialogue.ts'

const params = { tenant: demoTenant.slug }

/** What has come in and nobody has decided on, so that the queue has something to show. */
const waiting = [
  {
    id: 'waiting-1',
    heading: 'Sittplatser vid hållplatsen på Storgatan',
    text: 'Många äldre väntar på bussen stående. Två bänkar med armstöd skulle göra stor skillnad, och ett tak när det regnar.',
    category: 'trafik',
    place: 'Storgatan',
    name: 'Alias Resenären',
  },
  {
    id: 'waiting-2',
    heading: 'Ring mig om ledljus på cykelbanan',
    text: 'Det är mörkt mellan skolan och sporthallen. Mitt personnummer är 19121212-1212 om ni vill slå upp mitt gamla ärende.',
    category: 'trafik',
    place: 'Norra cykelbanan',
    name: 'Alias Cyklisten',
  },
  {
    id: 'waiting-3',
    heading: 'Odlingslådor på torget',
    text: 'Låt föreningar sköta var sin låda. Det blir grönt och folk träffas.',
    category: 'parker',
    place: 'Torget',
    name: 'Alias Gröna fingrar',
  },
]

/** Colleagues who exist nowhere. */
const members = [
  { email: 'moderator@exempelkommun.example', name: 'Exempelmoderator', role: 'moderator' },
  { email: 'analytiker@exempelkommun.example', name: 'Exempelanalytiker', role: 'analyst' },
] as const

/** Adds to the demo what the guides' pictures show. */
export async function fillDemo(client: Client): Promise<void> {
  const rows = waiting.map((row, index) => ({
    ...row,
    status: 'submitted' as const,
    createdAt: new Date(Date.now() - (index + 1) * 3_600_000).toISOString(),
  }))
  await client.call('importSubmissions', { params: { ...params, dialogue: demoDialogue.slug }, body: { rows } })
  for (const body of members) await client.call('createSignInLink', { params, body })
}
