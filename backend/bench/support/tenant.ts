import { createClient } from '../../demo/client.ts'
import { type RunningProduct, startProduct } from '../../test/support/product.ts'
import type { Stage } from '../stage.ts'

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

/** Starts the product with an empty, open dialogue and proofs of work that are quickly made. */
export async function startTestBed(stage: Stage): Promise<TestBed> {
  const env = { MK_DEMO: 'off', MK_PROOF_ZEROS: '1', MK_TRUSTED_PROXY_HEADER: addressHeader }
  const product = await stage.use(
    () => startProduct({ env }),
    (it) => it.stop(),
  )
  const client = createClient(product.base, product.operatorToken)
  const params = { tenant: 'provkommun', dialogue: 'e-forslag' }
  await client.call('createTenant', { body: { slug: params.tenant, name: 'Provkommun' } })
  await client.call('createDialogue', {
    params,
    body: {
      slug: params.dialogue,
      kind: 'proposals',
      title: 'E-förslag till Provkommun',
      state: 'open',
      settings: { categories },
    },
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
