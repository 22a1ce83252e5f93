import type { DecisionsReport, Queue } from '../../../contracts/moderation.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { asOperator, readJson } from './http.ts'

export const readQueue = async ({ slug }: Tenant, query = ''): Promise<Queue> =>
  readJson(await asOperator(`/${slug}/queue?${query}`))

/** Asks for one decision on many, or with `undo` for taking it back. */
export const decideMany = async (
  { slug }: Tenant,
  json: Record<string, unknown>,
  { undo = false, headers = {} }: { undo?: boolean; headers?: Record<string, string> } = {},
): Promise<DecisionsReport['items']> => {
  const path = `/${slug}/decisions${undo ? '/undo' : ''}`
  return (await readJson<DecisionsReport>(await asOperator(path, { method: 'POST', json, headers }))).items
}
