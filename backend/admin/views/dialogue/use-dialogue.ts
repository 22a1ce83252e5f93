import { useCallback } from 'preact/hooks'
import type { Dialogue } from '../../../contracts/dialogues.ts'
import { call } from '../../api/client.ts'
import { type Load, useLoad } from '../../hooks/use-load.ts'

/** The one that was shown last: going from tab to tab nothing blinks while it is fetched anew. */
let last: Dialogue | undefined

export function useDialogue(slug: string): Load<Dialogue> {
  const load = useLoad(() => call('getDialogue', { params: { dialogue: slug } }).then(remember), [slug])
  const replace = useCallback((dialogue: Dialogue) => load.replace(remember(dialogue)), [load.replace])
  if (load.state === 'pending' && last?.slug === slug) return { ...load, value: last, replace }
  return { ...load, replace }
}

function remember(dialogue: Dialogue): Dialogue {
  last = dialogue
  return dialogue
}
