import { sql } from 'kysely'
import type { ProposalItem } from '../../../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../../../context.ts'
import { toStems } from '../../../search/stem.ts'
import { getPublicDialogue } from '../../queries.ts'
import { itemColumns, toItem } from './item.ts'

const most = 5
/** Looked at, best first, before those that only seem alike are left out. */
const mostCandidates = 20
/** Words of the text beyond these say little more and cost as much each. */
const mostWords = 24
/** Shorter stems are mostly function words: "att", "och", "som". */
const shortestStem = 4

/**
 * Public proposals that share rare words with what a citizen is writing, best first. The heading counts more
 * than the text, on both sides; SQLite's bm25 weighs a word by how few proposals have it. One word in
 * common, and not in the headings, is chance: rather none than a list that makes nobody wiser.
 *
 * @throws `not_found`
 */
export async function findSimilar(
  tenant: TenantContext,
  slug: string,
  { heading, text }: { heading: string; text: string },
): Promise<ProposalItem[]> {
  const dialogue = await getPublicDialogue(tenant, slug)
  const stems = [...toStems(heading, dialogue.language), ...toStems(text, dialogue.language)]
  const words = [...new Set(stems.filter((stem) => stem.length >= shortestStem))].slice(0, mostWords)
  if (words.length === 0) return []
  const match = words.map((word) => (word.length > shortestStem ? `"${word}"*` : `"${word}"`)).join(' OR ')
  const ranked = tenant.db
    .selectFrom('submission_search')
    .select([sql<number>`rowid`.as('seq'), sql<number>`bm25(submission_search, 5.0, 1.0)`.as('distance')])
    .where(sql<boolean>`submission_search match ${match}`)
  const rows = await tenant.db
    .selectFrom(ranked.as('found'))
    .innerJoin('submissions', 'submissions.seq', 'found.seq')
    .select(itemColumns)
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where('visible', '=', 1)
    .orderBy('found.distance')
    .limit(mostCandidates)
    .execute()
  const count = (text: string) => countShared(words, toStems(text, dialogue.language))
  return rows
    .filter((row) => count(row.heading) > 0 || count(row.text) > 1)
    .slice(0, most)
    .map((row) => toItem(row))
}

/** How many of the words searched for a text has, in any inflection and in compounds. */
const countShared = (wanted: readonly string[], stems: readonly string[]) =>
  wanted.filter((word) => stems.some((stem) => stem.startsWith(word))).length
