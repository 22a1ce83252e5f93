import type { DialogueSummary } from '../../../contracts/dialogues.ts'

export const filters = ['current', 'draft', 'open', 'closed', 'archived'] as const
export type Filter = (typeof filters)[number]

/** Those whose title or address has all the words, in this state; `current` is all that is not archived. */
export function filterDialogues(all: DialogueSummary[], words: string, filter: Filter): DialogueSummary[] {
  const wanted = words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  return all.filter(({ title, slug, state }) => {
    const text = `${title} ${slug}`.toLocaleLowerCase('sv')
    const isIn = filter === 'current' ? state !== 'archived' : state === filter
    return isIn && wanted.every((word) => text.includes(word))
  })
}
