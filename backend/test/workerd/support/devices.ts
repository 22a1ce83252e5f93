import type { Tenant } from '../../../contracts/operators.ts'
import { api, readJson } from './http.ts'
import { createProof } from './proofs.ts'
import { site, type TestDialogue } from './tenants.ts'

/** A token as a browser gets it at its first support. */
export async function createDevice(tenant: Tenant, key: string = crypto.randomUUID()): Promise<string> {
  const json = { key, proof: await createProof(tenant, key) }
  const response = await api(`/${tenant.slug}/devices`, { method: 'POST', json, headers: { Origin: site } })
  return (await readJson<{ device: string }>(response, 201)).device
}

const change =
  (method: 'PUT' | 'DELETE') =>
  ({ path }: TestDialogue, proposal: string, device: string): Promise<Response> =>
    api(`${path}/proposals/${proposal}/support`, { method, headers: { Origin: site, 'Min-Kommun-Device': device } })

export const support = change('PUT')
export const withdrawSupport = change('DELETE')
