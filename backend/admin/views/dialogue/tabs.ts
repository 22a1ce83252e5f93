import type { Kind } from '../../../contracts/kinds/index.ts'
import type { Role } from '../../../contracts/operation.ts'

export interface Tab {
  /** Below `dialogues/{dialogue}`. */
  path: string
  roles: readonly Role[]
  /** The only kind that has it; without one all do. */
  kind?: Kind
}

/** A dialogue's views side by side, in their order; their words are `t.dialogue.tabs`, their code is in `routes.ts`. */
export const dialogueTabs = {
  questions: { path: 'questions', roles: ['admin'], kind: 'survey' },
  results: { path: 'results', roles: ['admin', 'moderator', 'analyst'], kind: 'survey' },
  settings: { path: '', roles: ['admin'] },
  look: { path: 'look', roles: ['admin'] },
  embed: { path: 'embed', roles: ['admin'] },
  overview: { path: 'overview', roles: ['admin', 'moderator', 'analyst'] },
  retention: { path: 'retention', roles: ['admin'] },
} satisfies Record<string, Tab>

export type DialogueTab = keyof typeof dialogueTabs
