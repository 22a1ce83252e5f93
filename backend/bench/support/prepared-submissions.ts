import { randomUUID } from 'node:crypto'
import { Challenge } from '../../contracts/proofs.ts'
import { inParallel } from '../load/in-parallel.ts'
import { toRequest } from '../load/request.ts'
import { solveChallenge } from './proof.ts'
import { writeProposal } from './proposal-texts.ts'
import { writeResponse } from './survey-answers.ts'
import { addressHeader, type TestBed } from './tenant.ts'

/** A proposal that only has to be sent: its key is minted and its proof is made. */
export interface PreparedSubmission {
  /** Stands in its text. */
  number: number
  request: string
}

interface Numbers {
  first: number
  count: number
}

/**
 * Prepares submissions as different people's, every other one with an e-mail address to send a receipt to.
 * @param first the number of the first one; numbers are never used twice on one test bed
 */
export const prepareSubmissions = (testBed: TestBed, which: Numbers): Promise<PreparedSubmission[]> =>
  prepare(testBed, which, 'proposals', (number) => ({
    ...writeProposal(number),
    author: { kind: 'name', name: `Invånare ${number}` },
    ...(number % 2 === 0 && { email: `invanare.${number}@example.org` }),
    elapsed: 90_000,
  }))

/** Prepares answers to the demo's survey, as different people's: each question answered, in different ways. */
export const prepareResponses = (testBed: TestBed, which: Numbers): Promise<PreparedSubmission[]> =>
  prepare(testBed, which, 'responses', (number) => ({ ...writeResponse(number), elapsed: 90_000 }))

function prepare(
  { port, tenantUrl, dialogueUrl }: TestBed,
  { first, count }: Numbers,
  operation: 'proposals' | 'responses',
  write: (number: number) => object,
): Promise<PreparedSubmission[]> {
  const numbers = Array.from({ length: count }, (_, index) => first + index)
  return inParallel(numbers, { port, connections: 4 }, async (number, connection) => {
    const key = randomUUID()
    const headers = { [addressHeader]: toAddress(number) }
    const { status, body: answer } = await connection.send(
      toRequest({ url: `${tenantUrl}/challenges/${key}`, headers }),
    )
    if (status !== 200) throw new Error(`No challenge: answered ${status}: ${answer}`)
    const proof = solveChallenge(Challenge.parse(JSON.parse(answer.toString())))
    const body = { ...write(number), proof }
    const url = `${dialogueUrl}/${operation}`
    return {
      number,
      request: toRequest({ method: 'POST', url, headers: { ...headers, 'Idempotency-Key': key }, body }),
    }
  })
}

/** Fifty submissions a household, which is within every limit. */
function toAddress(number: number) {
  const household = Math.floor(number / 50)
  return `10.${(household >> 16) & 255}.${(household >> 8) & 255}.${household & 255}`
}
