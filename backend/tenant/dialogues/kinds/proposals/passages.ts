import type { ProposalContent } from '../../../../contracts/kinds/proposals.ts'
import { toPublicText } from '../../../submissions/public-text.ts'
import type { Passage, Projection } from '../kind.ts'

type Written = Pick<ProposalContent, 'heading' | 'text' | 'place'> & { author?: { name: string }; name?: string }

/** The texts of a proposal that a moderator reads, and may edit for the public. An imported one has a bare name. */
export function listPassages(
  _dialogue: unknown,
  { heading, text, author, place }: Projection,
  content: unknown,
): Passage[] {
  const written = content as Written
  const passages = [
    { id: 'heading', original: written.heading, public: heading },
    { id: 'text', original: written.text, public: text },
    { id: 'author', original: written.author?.name ?? written.name ?? '', public: author },
    { id: 'place', original: written.place ?? '', public: place ?? '' },
  ]
  return passages.filter((passage) => passage.original !== '' || passage.public !== '')
}

/** The public version with a moderator's edits; identity numbers in them are masked as in any other text. */
export function redactProposal(before: Projection, edits: Readonly<Record<string, string>>): Projection {
  const edit = (id: 'heading' | 'text' | 'author') => (edits[id] === undefined ? before[id] : toPublicText(edits[id]))
  return {
    ...before,
    heading: edit('heading'),
    text: edit('text'),
    author: edit('author'),
    place: edits.place === undefined ? before.place : toPublicText(edits.place) || null,
  }
}

export const toAnonymous = ({ heading, text, category, place }: Projection): Record<string, unknown> => ({
  heading,
  text,
  author: { kind: 'alias', name: '' },
  ...(category ? { category } : {}),
  ...(place ? { place } : {}),
})
