import type { Dialogue } from '../../../../contracts/dialogues.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { adminKinds } from '../../../kinds/index.ts'
import { Button } from '../../../parts/button.tsx'
import type { Rebased } from './rebase.ts'

interface ConflictNoticeProps {
  dialogue: Dialogue
  conflict: Rebased
  /** Takes their value instead of what was typed. */
  onTake: (pointer: string) => void
}

/** Somebody else saved first: what they changed, and where both changed the same, theirs to take or leave. */
export const ConflictNotice = ({ dialogue, conflict, onTake }: ConflictNoticeProps) => (
  <section class="conflict" role="status">
    <h2>{t.dialogue.conflictTitle}</h2>
    <p>{t.dialogue.conflictKept}</p>
    <ul>
      {conflict.theirs.map((pointer) => (
        <li key={pointer}>
          <strong>{toLabel(dialogue, pointer)}</strong>
          <Changes lines={listLines(dialogue, conflict, pointer)} />
          {conflict.contested.has(pointer) && (
            <div class="conflict-both">
              <p>
                {t.dialogue.conflictBoth}
                {describe(conflict.contested.get(pointer)) !== undefined &&
                  ` ${t.dialogue.conflictTheirs} ${describe(conflict.contested.get(pointer))}`}
              </p>
              <Button onClick={() => onTake(pointer)}>{t.dialogue.conflictTake}</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  </section>
)

const Changes = ({ lines }: { lines: string[] }) =>
  lines.length > 0 ? (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null

function listLines({ kind }: Dialogue, { before, saved }: Rebased, pointer: string): string[] {
  const [, , setting] = pointer.split('/')
  return (setting && adminKinds[kind].describeChanges?.(setting, before.get(pointer), saved.get(pointer))) || []
}

function toLabel({ kind }: Dialogue, pointer: string): string {
  const [, first = '', setting] = pointer.split('/')
  if (setting) return adminKinds[kind].toLabel(setting)
  return labels()[first] ?? first
}

const labels = (): Record<string, string> => ({
  slug: t.dialogue.address,
  title: t.dialogue.title,
  introduction: t.dialogue.introduction,
  language: t.dialogue.language,
  moderation: t.dialogue.moderation,
  opensAt: t.dialogue.opensAt,
  closesAt: t.dialogue.closesAt,
})

/** A value in words; undefined for those that are more than a word, such as a list of categories. */
function describe(value: unknown): string | undefined {
  if (value === null) return '–'
  if (typeof value === 'number') return format.number(value)
  if (typeof value !== 'string') return undefined
  const words: Record<string, string> = {
    ...t.dialogue.languages,
    before: t.dialogue.moderationBefore,
    after: t.dialogue.moderationAfter,
  }
  return words[value] ?? (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? format.moment(value) : `”${value}”`)
}
