import { toPublicText } from '../../../submissions/public-text.ts'
import type { Projection } from '../kind.ts'

interface Content {
  heading: string
  text: string
  author: string
  category?: string | undefined
  place?: string | undefined
}

/** What the public sees of a proposal: the same words, masked. */
export const toProjection = ({ heading, text, author, category, place }: Content): Projection => ({
  heading: toPublicText(heading),
  text: toPublicText(text),
  author: toPublicText(author),
  category: category ?? null,
  place: place === undefined ? null : toPublicText(place),
})
