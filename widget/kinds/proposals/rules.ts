import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import type { Wording } from '../../controllers/dialogue.ts'
import { fill } from '../../i18n/locale.ts'
import { dialogueName } from '../../registry.ts'

/** Whether this page is one where citizens can take part; if not, the service refuses all it would send. */
export const isListed = ({ base, origins }: Configuration) => [base, ...origins].includes(location.origin)

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

/** What stands in the way of taking part, in words; nothing when nothing does. */
export function getNotice({ configuration, texts, locale }: Wording): string | undefined {
  const { availability, opensAt } = configuration.dialogue
  if (!isListed(configuration)) return fill(texts.unlisted, { origin: location.origin })
  if (availability === 'open') return
  if (availability !== 'scheduled') return texts[availability]
  return opensAt ? fill(texts.scheduled, { date: locale.dateTime(opensAt) }) : texts.draft
}

/** Whether the dialogue takes anything, here and now. */
export const mayParticipate = (configuration: Configuration) =>
  configuration.dialogue.availability === 'open' && isListed(configuration)
