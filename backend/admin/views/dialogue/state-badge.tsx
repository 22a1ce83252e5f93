import type { Dialogue } from '../../../contracts/dialogues.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'

type Standing = Pick<Dialogue, 'state' | 'availability' | 'opensAt' | 'closesAt'>

const tones = {
  draft: 'neutral',
  scheduled: 'waiting',
  open: 'good',
  closed: 'neutral',
  paused: 'waiting',
} satisfies Record<Dialogue['availability'], Tone>

/** What a citizen meets at the moment, in a word; with the time at which it changes. */
export const StateBadge = ({ dialogue }: { dialogue: Standing }) => (
  <Badge tone={tones[dialogue.availability]}>{describeState(dialogue)}</Badge>
)

function describeState({ state, availability, opensAt, closesAt }: Standing): string {
  if (state === 'archived') return t.dialogue.states.archived
  if (availability === 'scheduled' && opensAt) return t.dialogue.opens(format.moment(opensAt))
  if (availability === 'open' && closesAt) return t.dialogue.openUntil(format.moment(closesAt))
  return t.dialogue.states[availability]
}
