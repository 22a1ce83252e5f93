import { sql } from 'kysely'
import type { ProposalItem } from '../../../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../../../context.ts'
import { computeCoverage, toBeginning } from '../../../search/likeness.ts'
import { listRarest } from '../../../search/rare-words.ts'
import { toStems } from '../../../search/stem.ts'
import { getPublicDialogue } from '../../queries.ts'
import type { DialogueRow } from '../../rules.ts'
import { itemColumns, toItem } from './item.ts'

const most = 5
/** Texts that are weighed at most, which bounds the time it takes however many there are. */
const mostWeighed = 3_000
/** The best ones by what SQLite knows, each of which is then held against the words itself. */
const mostCandidates = 40
/** More words say little more and cost as much each: in a large dialogue every one is in thousands of texts. */
const mostWords = 12
/** Words of a proposal beyond these are not held against anything. */
const mostRead = 400
/** Shorter stems are mostly function words: "att", "och", "som". */
const shortestStem = 4

/**
 * Public proposals that say something like what a citizen is writing, best first. SQLite finds those that share
 * words or the beginnings of long ones, and weighs a word by how few proposals have it (bm25), more in a heading
 * than in a text. That number counts by the share of the citizen's words that a proposal has in one form or
 * another: three of four words are a better sign than one rare one. One word in common, and not in the
 * headings, is chance: rather none than a list that makes nobody wiser.
 *
 * @throws `not_found`
 */
export async function findSimilar(
  tenant: TenantContext,
  slug: string,
  { heading, text }: { heading: string; text: string },
): Promise<ProposalItem[]> {
  const dialogue = await getPublicDialogue(tenant, slug, 'proposals')
  const read = (words: string) => toStems(words, dialogue.language)
  // The heading's words, then the longest of the text: the longer, the rarer.
  const ofText = read(text).sort((one, other) => other.length - one.length)
  const wanted = [...new Set([...read(heading), ...ofText].filter(isTelling))].slice(0, mostWords)
  if (wanted.length === 0) return []
  const found = await listCandidates(tenant, dialogue, wanted)
  return found
    .map((row) => ({ row, score: computeScore(wanted, row.weight, read(row.heading), read(row.text)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ row }) => toItem(row))
}

const isTelling = (stem: string) => stem.length >= shortestStem

async function listCandidates(tenant: TenantContext, dialogue: DialogueRow, wanted: string[]) {
  const { db } = tenant
  const telling = await listRarest(tenant, toExpressions(wanted), mostWeighed)
  if (telling.length === 0) return []
  const weighed = db
    .selectFrom('submission_search')
    .select([sql<number>`rowid`.as('seq'), sql<number>`-bm25(submission_search, 3.0, 1.0)`.as('weight')])
    .where(sql<boolean>`submission_search match ${telling.join(' OR ')}`)
    .orderBy('rowid', 'desc')
    .limit(mostWeighed)
  const best = db
    .selectFrom(weighed.as('found'))
    .innerJoin('submissions', 'submissions.seq', 'found.seq')
    .select(['found.seq', 'found.weight'])
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where('visible', '=', 1)
    .orderBy('found.weight', 'desc')
    .limit(mostCandidates)
  return db
    .selectFrom(best.as('best'))
    .innerJoin('submissions', 'submissions.seq', 'best.seq')
    .select(itemColumns)
    .select('best.weight')
    .execute()
}

/** Each word, as the beginning of a longer one too, and what long ones begin with. */
function toExpressions(wanted: string[]): string[] {
  const begins = (part: string) => `"${part}"*`
  const parts = wanted.flatMap((word) => {
    if (word.length === shortestStem) return `"${word}"`
    return word.length > 6 ? [begins(word), begins(toBeginning(word, 0.65))] : begins(word)
  })
  return [...new Set(parts)]
}

function computeScore(wanted: string[], weight: number, heading: string[], text: string[]): number {
  const inHeading = computeCoverage(wanted, heading)
  const inText = computeCoverage(wanted, [...new Set(text.slice(0, mostRead))])
  if (!inHeading.some(Boolean) && inText.filter(Boolean).length < 2) return 0
  const covered = inHeading.reduce((sum, share, at) => sum + Math.max(share, 0.7 * (inText[at] ?? 0)), 0)
  return (weight * covered) / wanted.length
}
