import type { DeliveryState } from '../controllers/delivery.ts'
import { getFailureWords } from './failure-words.ts'
import type { Texts } from './texts.ts'

/** How a sending goes that isn't through, in words; nothing while there is nothing to say. */
export function getDeliveryWords(state: DeliveryState, { failures }: { failures: Texts['failures'] }) {
  if (state.phase === 'failed') return getFailureWords(state.failure, { failures, refusals: {} })
  if (state.phase === 'waiting' || state.phase === 'offline') return failures[state.phase]
  return
}
