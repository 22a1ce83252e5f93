import type { Role } from '../../../contracts/operation.ts'

interface Tab {
  /** Below `dialogues/{dialogue}`. */
  path: string
  roles: readonly Role[]
}

/** A dialogue's views side by side, in their order; their words are `t.dialogue.tabs`, their code is in `routes.ts`. */
export const dialogueTabs = {
  settings: { path: '', roles: ['admin'] },
  look: { path: 'look', roles: ['admin'] },
  embed: { path: 'embed', roles: ['admin'] },
  overview: { path: 'overview', roles: ['admin', 'moderator', 'analyst'] },
  retention: { path: 'retention', roles: ['admin'] },
} satisfies Record<string, Tab>

export type DialogueTab = keyof typeof dialogueTabs
