import type { ComponentType } from 'preact'
import type { Language } from '../../contracts/primitives.ts'

export type Settings = Record<string, unknown>

export interface KindSettingsProps {
  settings: Settings
  /** Takes what has changed; the rest stays. */
  onChange: (patch: Settings) => void
}

/** What a kind brings to the admin. Its settings are its own: nobody else here knows what is in them. */
export interface AdminKind {
  /** Everything that can be set, as fields with JSON pointers below `/settings`; `language` is the dialogue's own. */
  SettingsFields: ComponentType<KindSettingsProps & { language: Language }>
  /** The one choice to make on the way to a new dialogue; what it leaves out has defaults. */
  FirstChoice: ComponentType<KindSettingsProps>
  /** What a setting is called. */
  toLabel: (setting: string) => string
  /** What somebody has changed in a setting that is more than a word, a line for each. */
  describeChanges?: (setting: string, before: unknown, after: unknown) => string[]
  /**
   * The settings as they are sent.
   *
   * @throws {ApiProblem} for what is missing still.
   */
  complete: (settings: Settings) => Settings
  /** Why a draft of this kind can't be published yet, where it has something to be finished first. */
  unfinished?: () => string
  /** What to do first with a draft, where a view of the kind's own is for that. */
  firstStep?: () => { path: string; label: string; hint: string }
}
