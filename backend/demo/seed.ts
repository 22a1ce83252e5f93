import type { Dialogue } from '../contracts/dialogues.ts'
import { type Client, createClient } from './client.ts'
import { demoDialogue, demoTenant } from './dialogue.ts'
import { readDemoProposals } from './proposals.ts'
import { demoSurvey } from './survey.ts'

export interface SeedInput {
  /** Where this machine reaches the service, without a trailing slash. */
  base: string
  operatorToken: string
  /** The origin of the example kommun's own site. */
  examplesOrigin: string
}

const params = { tenant: demoTenant.slug }

/**
 * Makes sure that Exempelkommun exists with its survey, and its dialogue with proposals, and that the example site may take
 * part in it. Repeating it changes nothing, a start that was interrupted is taken up where it ended, and a
 * paused Exempelkommun is left alone.
 * @returns whether the demo was made now
 * @throws {Error} with the operation and the problem when the service refuses something
 */
export async function seedDemo({ base, operatorToken, examplesOrigin }: SeedInput): Promise<{ created: boolean }> {
  const client = createClient(base, operatorToken)
  const { items: tenants } = await client.call('listTenants', {})
  const existing = tenants.find(({ slug }) => slug === demoTenant.slug)
  if (existing?.state === 'paused') return { created: false }

  const origins = listLocalNames(examplesOrigin)
  if (!existing) await client.call('createTenant', { body: { ...demoTenant, language: 'sv', origins } })
  else await allowOrigins(client, origins)

  const survey = await client.find('getDialogue', { params: { ...params, dialogue: demoSurvey.slug } })
  if (!survey) await client.call('createDialogue', { params, body: demoSurvey })
  const dialogue = await client.find('getDialogue', { params: { ...params, dialogue: demoDialogue.slug } })
  if (dialogue && !isUnfinished(dialogue)) return { created: !survey }
  await fillDialogue(client, dialogue ?? (await createDialogue(client)))
  return { created: true }
}

/** The same machine has two names in a browser, and each is an origin of its own. */
function listLocalNames(origin: string): string[] {
  const { hostname } = new URL(origin)
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return [origin]
  return ['localhost', '127.0.0.1'].map((name) => origin.replace(`//${hostname}`, `//${name}`))
}

async function allowOrigins(client: Client, wanted: string[]) {
  const { origins } = await client.call('getOrigins', { params })
  const missing = wanted.filter((origin) => !origins.includes(origin))
  if (missing.length > 0) await client.call('setOrigins', { params, body: { origins: [...origins, ...missing] } })
}

/** Only this file leaves the dialogue as a draft that nobody has changed. */
const isUnfinished = ({ state, version }: Dialogue) => state === 'draft' && version === 1

const createDialogue = (client: Client) => client.call('createDialogue', { params, body: demoDialogue })

async function fillDialogue(client: Client, { version }: Dialogue) {
  const target = { ...params, dialogue: demoDialogue.slug }
  const rows = await readDemoProposals()
  const { refused } = await client.call('importSubmissions', { params: target, body: { rows } })
  if (refused.length > 0) throw new Error(`The demo's proposals were refused: ${JSON.stringify(refused)}`)
  await client.call('changeDialogue', { params: target, body: { version, state: 'open' } })
}
