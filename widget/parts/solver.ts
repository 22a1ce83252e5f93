import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge, Proof } from '../../backend/contracts/proofs.ts'

/** Does a challenge's work in slices on the page's own thread, so that no worker is needed. */
export async function solve(challenge: Challenge, signal: AbortSignal): Promise<Proof> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  signal.addEventListener('abort', stop, { once: true })
  const solution = await solveChallenge({ challenge, deriveKey, controller })
  signal.removeEventListener('abort', stop)
  if (!solution) throw signal.reason ?? new Error('The proof took too long')
  return { challenge, solution }
}
