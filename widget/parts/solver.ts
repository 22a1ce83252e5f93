import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { ProofMaker, type Solve } from '../controllers/proof.ts'
import type { WidgetContext } from './context.ts'

/** Does the work in slices on the page's own thread, so that no worker is needed. */
const solve: Solve = async (challenge, signal) => {
  const controller = new AbortController()
  const stop = () => controller.abort()
  signal.addEventListener('abort', stop, { once: true })
  const solution = await solveChallenge({ challenge, deriveKey, controller })
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (!solution) throw new Error('The proof took too long')
  return { challenge, solution }
}

/** Proofs of work for one idempotency key. */
export const createProofMaker = (context: WidgetContext, key: string) => new ProofMaker(context, key, solve)
