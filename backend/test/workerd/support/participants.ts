import type { NewParticipantBatch, Participation } from '../../../contracts/participants.ts'
import { api, asOperator, readJson } from './http.ts'
import { site, type TestDialogue } from './tenants.ts'

export const createCodes = async ({ path }: TestDialogue, size = 1): Promise<NewParticipantBatch> =>
  readJson(
    await asOperator(`${path}/participant-batches`, {
      method: 'POST',
      json: { name: 'Utskick till föreningar', size },
    }),
    201,
  )

/** Tries a code from the kommun's site. */
export const tryCode = ({ path }: TestDialogue, code: string): Promise<Response> =>
  api(`${path}/participation`, { method: 'POST', json: { code }, headers: { Origin: site } })

export const takePart = async (dialogue: TestDialogue, code: string): Promise<string> =>
  (await readJson<Participation>(await tryCode(dialogue, code))).participation
