import type { Kind } from '../../../contracts/kinds/index.ts'
import type { Role } from '../../../contracts/operation.ts'

export interface Tab {
  /** Below `dialogues/{dialogue}`. */
  path: string
  roles: readonly Role[]
  /** The only kind that has it; without one all do. */
  kind?: Kind
  /** Whether a dialogue with these settings has it; without one all have. */
  isMeant?: (dialogue: { settings: Record<string, unknown> }) => boolean
}

/** A dialogue's views side by side, in their order; their words are `t.dialogue.tabs`, their code is in `routes.ts`. */
export const dialogueTabs = {
  questions: { path: 'questions', roles: ['admin'], kind: 'survey' },
  results: { path: 'results', roles: ['admin', 'moderator', 'analyst'], kind: 'survey' },
  codes: { path: 'codes', roles: ['admin'], isMeant: ({ settings }) => settings.answers === 'participant' },
  settings: { path: '', roles: ['admin'] },
  look: { path: 'look', roles: ['admin'] },
  embed: { path: 'embed', roles: ['admin'] },
  overview: { path: 'overview', roles: ['admin', 'moderator', 'analyst'] },
  retention: { path: 'retention', roles: ['admin'] },
} satisfies Record<string, Tab>

export type DialogueTab = keyof typeof dialogueTabs
