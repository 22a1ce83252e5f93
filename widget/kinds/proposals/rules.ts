import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import { dialogueName } from '../../registry.ts'

/**
 * The one proposal that the page's address asks for: `?proposal=` on pages of ours, on other sites
 * `#min-kommun=tenant/dialogue/` and its id, since what stands before the `#` is theirs.
 */
export function getLinked(configuration: Configuration): string | undefined {
  const { origin, search, hash } = location
  if (origin === configuration.base) return new URLSearchParams(search).get('proposal') ?? undefined
  return hash.split(`#min-kommun=${dialogueName(configuration)}/`)[1]
}

/** Past dialogues can still be read; what has not opened has nothing to show. */
export const isReadable = ({ dialogue }: Configuration) =>
  dialogue.availability === 'open' || dialogue.availability === 'closed'
