import type { Language } from '../../../../contracts/primitives.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import { toStems } from '../../../search/stem.ts'
import { toPublicText } from '../../../submissions/public-text.ts'

interface Content {
  heading: string
  text: string
  author: string
  category?: string | undefined
  place?: string | undefined
}

/** What the public sees of a proposal: the same words, masked. */
export const toProjection = ({ heading, text, author, category, place }: Content) => ({
  heading: toPublicText(heading),
  text: toPublicText(text),
  author: toPublicText(author),
  category: category ?? null,
  place: place === undefined ? null : toPublicText(place),
})

/**
 * Makes a proposal searchable by stems, when it becomes public: what nobody may read isn't indexed, and the
 * text doesn't change after that.
 */
export function indexProposal(tx: Tx, seq: number, { heading, text }: Words, language: Language) {
  tx.insert('proposal_search', {
    rowid: seq,
    heading: toStems(heading, language).join(' '),
    text: toStems(text, language).join(' '),
  })
}

type Words = Pick<Content, 'heading' | 'text'>
