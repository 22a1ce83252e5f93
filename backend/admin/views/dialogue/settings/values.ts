import type { Dialogue } from '../../../../contracts/dialogues.ts'
import type { Settings } from '../../../kinds/kind.ts'

/** What the settings form holds: all of a dialogue that is changed here. */
export type DialogueValues = Pick<
  Dialogue,
  'slug' | 'title' | 'introduction' | 'language' | 'moderation' | 'opensAt' | 'closesAt'
> & { settings: Settings }

export const toValues = (dialogue: Dialogue): DialogueValues => {
  const { slug, title, introduction, language, moderation, opensAt, closesAt, settings } = dialogue
  return { slug, title, introduction, language, moderation, opensAt, closesAt, settings }
}

/** Every value by its JSON pointer; a kind's settings count one by one. */
export function toFields({ settings, ...plain }: DialogueValues): Map<string, unknown> {
  const own = Object.entries(settings).map(([name, value]) => [`/settings/${name}`, value] as const)
  return new Map([...Object.entries(plain).map(([name, value]) => [`/${name}`, value] as const), ...own])
}

export function fromFields(fields: Map<string, unknown>): DialogueValues {
  const entries = [...fields]
  const pick = (isSetting: boolean) =>
    Object.fromEntries(
      entries
        .filter(([pointer]) => pointer.startsWith('/settings/') === isSetting)
        .map(([pointer, value]) => [pointer.slice(pointer.lastIndexOf('/') + 1), value]),
    )
  return { ...(pick(false) as Omit<DialogueValues, 'settings'>), settings: pick(true) }
}
