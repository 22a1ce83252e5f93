import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

interface Addressee {
  /** The product's origin. */
  base: string
  /** The kommun's slug, and the dialogue's. */
  kommun: string
  dialogue: string
  /** The site it is sent from. */
  origin: string
}

interface Sent {
  status: number
  /** The places in what was sent that a refusal names. */
  pointers: string[]
}

/** Answers a survey through the public API, as the widget does. What is sent may be anything. */
export async function sendResponse(
  { base, kommun, dialogue, origin }: Addressee,
  response: object,
  { version = 1, headers = {} }: { version?: number; headers?: Record<string, string> } = {},
): Promise<Sent> {
  const key = crypto.randomUUID()
  const challenge = await (await fetch(`${base}/api/v1/${kommun}/challenges/${key}`, { headers })).json()
  const solution = await solveChallenge({ challenge, deriveKey })
  const body = { version, language: 'sv', elapsed: 60_000, ...response, proof: { challenge, solution } }
  const answer = await fetch(`${base}/api/v1/${kommun}/dialogues/${dialogue}/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin, 'Idempotency-Key': key, ...headers },
    body: JSON.stringify(body),
  })
  const { errors = [] } = (await answer.json()) as { errors?: { pointer: string }[] }
  return { status: answer.status, pointers: errors.map(({ pointer }) => pointer) }
}
