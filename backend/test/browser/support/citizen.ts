import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { solveChallenge } from '../../../bench/support/proof.ts'
import type { ProposalContent } from '../../../contracts/kinds/proposals.ts'
import { Challenge } from '../../../contracts/proofs.ts'

/** Somebody who sends through the public API from one of the kommun's sites, as a widget does. */
export function createCitizen({ base, origin, kommun }: { base: string; origin: string; kommun: string }) {
  const api = `${base}/api/v1/${kommun}`
  const dialogue = `${api}/dialogues/parken`
  const post = async (url: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
    return response.json() as Promise<{ id: string; code: string; device: string }>
  }
  const prove = async () => {
    const key = randomUUID()
    const challenge = Challenge.parse(await (await fetch(`${api}/challenges/${key}`)).json())
    return { key, proof: solveChallenge(challenge), elapsed: 60_000 }
  }
  return {
    async propose(content: Partial<z.input<typeof ProposalContent>>) {
      const { key, ...proved } = await prove()
      const body = { heading: 'En bänk', text: 'Den behövs.', author: { kind: 'name', name: 'Ann Exempel' }, ...proved }
      return post(`${dialogue}/proposals`, { ...body, ...content }, { 'Idempotency-Key': key })
    },
    async comment(proposal: string, text: string) {
      const { key, ...proved } = await prove()
      const body = { text, author: { kind: 'alias', name: 'Grannen' }, ...proved }
      return post(`${dialogue}/proposals/${proposal}/comments`, body, { 'Idempotency-Key': key })
    },
    async flag(target: string, text: string) {
      const { key, proof } = await prove()
      const { device } = await post(`${api}/devices`, { key, proof })
      return post(`${dialogue}/proposals/${target}/flags`, { reason: 'other', text }, { 'Min-Kommun-Device': device })
    },
  }
}
