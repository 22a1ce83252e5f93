import type { ProposalItem } from '../../../../contracts/kinds/proposals.ts'
import { findWords, type Search } from '../../../search/find-words.ts'
import { toExcerpt } from '../../../submissions/excerpt.ts'

/** What a line of a list is made of. */
export const itemColumns = [
  'submissions.id',
  'submissions.seq',
  'submissions.heading',
  'submissions.text',
  'submissions.author',
  'submissions.category',
  'submissions.place',
  'submissions.status',
  'submissions.supports',
  'submissions.published_at',
  'submissions.closes_at',
  'submissions.response',
] as const

interface ItemRow {
  id: string
  heading: string
  text: string
  author: string
  category: string | null
  place: string | null
  status: ProposalItem['status']
  supports: number
  published_at: number | null
  closes_at: number | null
  response: string | null
}

/** A line of a list. With a search its excerpt begins near the first word found, and says where the words stand. */
export function toItem(row: ItemRow, search?: Search): ProposalItem {
  const excerpt = toExcerpt(row.text, search ? findWords(row.text, search)[0]?.[0] : undefined)
  return {
    id: row.id,
    heading: row.heading,
    excerpt,
    ...(row.category ? { category: row.category } : {}),
    ...(row.place ? { place: row.place } : {}),
    author: row.author,
    status: row.status,
    supports: row.supports,
    publishedAt: new Date(row.published_at ?? 0).toISOString(),
    ...(row.closes_at === null ? {} : { closesAt: new Date(row.closes_at).toISOString() }),
    answered: row.response !== null,
    ...(search ? { found: { heading: findWords(row.heading, search), excerpt: findWords(excerpt, search) } } : {}),
  }
}
