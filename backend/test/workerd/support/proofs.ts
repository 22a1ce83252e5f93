import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Tenant } from '../../../contracts/operators.ts'
import type { Challenge, Proof } from '../../../contracts/proofs.ts'
import { api, readJson } from './http.ts'

export const getChallenge = async (tenant: Tenant, key: string): Promise<Challenge> =>
  readJson(await api(`/${tenant.slug}/challenges/${key}`))

/** A solved challenge for this key, as the widget makes it. */
export async function createProof(tenant: Tenant, key: string): Promise<Proof> {
  const challenge = await getChallenge(tenant, key)
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('The challenge was not solved')
  return { challenge, solution }
}
