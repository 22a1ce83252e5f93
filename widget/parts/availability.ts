import type { Configuration } from '../../backend/contracts/dialogues.ts'
import type { Wording } from '../controllers/dialogue.ts'
import { fill } from '../i18n/locale.ts'

/** Whether this page is one where citizens can take part; if not, the service refuses all it would send. */
const isListed = ({ base, origins }: Configuration) => [base, ...origins].includes(location.origin)

/** What stands in the way of taking part, in words; nothing when nothing does. */
export function getNotice({ configuration, texts, locale }: Wording): string | undefined {
  const { availability, opensAt } = configuration.dialogue
  if (!isListed(configuration)) return fill(texts.unlisted, { origin: location.origin })
  if (availability === 'open') return
  return fill(texts[availability], opensAt ? { date: locale.dateTime(opensAt) } : {})
}

/** Whether the dialogue takes anything, here and now. */
export const mayParticipate = (configuration: Configuration) =>
  configuration.dialogue.availability === 'open' && isListed(configuration)
