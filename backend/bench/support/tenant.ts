import type { z } from 'zod'
import type { DialogueInput as Dialogue } from '../../contracts/dialogues.ts'
import { createClient } from '../../demo/client.ts'
import { type RunningProduct, startProduct } from '../../test/support/product.ts'
import type { Stage } from '../stage.ts'

type DialogueInput = z.input<typeof Dialogue>

/** A product with one open dialogue, to be filled. */
export interface TestBed {
  product: RunningProduct
  port: number
  client: ReturnType<typeof createClient>
  params: { tenant: string; dialogue: string }
  /** The dialogue's own address in the API. */
  dialogueUrl: string
  tenantUrl: string
}

export const categories = [
  { id: 'park', label: 'Parker och torg' },
  { id: 'trafik', label: 'Gator och trafik' },
  { id: 'skola', label: 'Skola och förskola' },
  { id: 'kultur', label: 'Kultur och fritid' },
]

/** The header in which a request says from whom it comes, so that rate limits see many people. */
export const addressHeader = 'X-Forwarded-For'

const proposals: DialogueInput = {
  slug: 'e-forslag',
  kind: 'proposals',
  title: 'E-förslag till Provkommun',
  settings: { categories },
}

/** Starts the product with an empty, open dialogue and proofs of work that are quickly made. */
export async function startTestBed(stage: Stage, dialogue = proposals): Promise<TestBed> {
  const env = { MK_DEMO: 'off', MK_PROOF_ZEROS: '1', MK_TRUSTED_PROXY_HEADER: addressHeader }
  const product = await stage.use(
    () => startProduct({ env }),
    (it) => it.stop(),
  )
  const client = createClient(product.base, product.operatorToken)
  const params = { tenant: 'provkommun', dialogue: dialogue.slug }
  await client.call('createTenant', { body: { slug: params.tenant, name: 'Provkommun' } })
  await client.call('createDialogue', {
    params,
    body: { ...dialogue, state: 'open' },
  })
  const tenantUrl = `${product.base}/api/v1/${params.tenant}`
  return {
    product,
    port: Number(new URL(product.base).port),
    client,
    params,
    tenantUrl,
    dialogueUrl: `${tenantUrl}/dialogues/${params.dialogue}`,
  }
}
