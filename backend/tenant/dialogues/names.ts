import type { z } from 'zod'
import type { DialogueName } from '../../contracts/moderation.ts'
import type { TenantContext } from '../context.ts'

export type Name = z.infer<typeof DialogueName>

/** What dialogues are called, by id: there are few, and lists of what was sent in them are long. */
export class DialogueNames {
  readonly #byId: Map<string, Name>
  constructor(rows: readonly (Name & { id: string })[]) {
    this.#byId = new Map(rows.map(({ id, ...name }) => [id, name]))
  }

  get(id: string): Name {
    const name = this.#byId.get(id)
    if (!name) throw new Error('What was sent is in no dialogue')
    return name
  }

  /** The id behind an address; an empty one, which nothing has, when there is no such dialogue. */
  idOf(slug: string): string {
    return this.#byId.entries().find(([, name]) => name.slug === slug)?.[0] ?? ''
  }
}

export const listDialogueNames = async ({ db }: TenantContext) =>
  new DialogueNames(await db.selectFrom('dialogues').select(['id', 'slug', 'title', 'kind', 'language']).execute())
