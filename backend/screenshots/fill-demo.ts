import type { Client } from '../demo/client.ts'
import { demoDialogue, demoTenant } from '../demo/dialogue.ts'
import { demoSurvey } from '../demo/survey.ts'
import { sendResponse } from '../test/browser/support/send-response.ts'
import type { RunningProduct } from '../test/support/product.ts'

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

/** As many as one address may send without being asked to wait. */
const responses = 60
const cycle = <T>(values: readonly T[], index: number) => values[index % values.length] as T

/** Answers the demo's survey as a kommun's citizens might: most come often, like the park, and want light first. */
export async function answerSurvey(client: Client, { base, examples: origin }: RunningProduct): Promise<void> {
  const target = { ...params, dialogue: demoSurvey.slug }
  const { version } = await client.call('getDialogue', { params: target })
  const settings = { ...demoSurvey.settings, answers: 'unlimited' }
  await client.call('changeDialogue', { params: target, body: { version, settings } })
  const to = { base, kommun: demoTenant.slug, dialogue: demoSurvey.slug, origin }
  for (let index = 0; index < responses; index++) {
    const answers = {
      hur_ofta: cycle(['vecka', 'dag', 'vecka', 'manad', 'sallan', 'vecka', 'dag'], index),
      vad_gor_du: cycle([['ga', 'vila'], ['lek'], ['ga', 'hund'], ['genvag', 'ga']], index),
      skotsel: cycle([4, 5, 3, 4, 2], index),
      trygghet: cycle([3, 2, 4, 1, 3, 5, 2], index),
      ordning: cycle(
        [
          ['ljus', 'lekplats', 'bankar', 'damm'],
          ['ljus', 'damm', 'bankar', 'lekplats'],
          ['bankar', 'ljus', 'lekplats', 'damm'],
        ],
        index,
      ),
      betyg: {
        lekplatsen: cycle(['bra', 'varken', 'daligt', 'vet_ej'], index),
        toaletterna: cycle(['daligt', 'daligt', 'varken'], index),
        blommorna: cycle(['bra', 'bra', 'varken', 'bra', 'vet_ej'], index),
      },
      tipsa: cycle([9, 8, 10, 7, 6, 9, 3], index),
    }
    const { status, pointers } = await sendResponse(to, { answers, others: {} })
    if (status !== 201) throw new Error(`An answer was refused with ${status}: ${pointers}`)
  }
}
