import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ProposalSort } from '../../../../contracts/kinds/proposals.ts'

/** Part of an order, read along an index. */
export interface Stretch {
  /** What is sorted by; `seq` tells equals apart. */
  value: RawBuilder<number>
  /** What makes the value a position in the whole order. */
  shift: number
  within: RawBuilder<SqlBool>
}

interface Order {
  /** One after the other: the shuffled order begins in the middle of its index, and ends before it. */
  stretches: Stretch[]
  direction: 'asc' | 'desc'
  /** Leaves out what can't be supported any more. */
  onlyOpen: boolean
}

/**
 * The orders in which a list can be read, each along an index. The shuffled one is the same for all, and begins
 * somewhere else with each seed.
 */
export function toOrder(sort: ProposalSort, seed: number): Order {
  if (sort === 'random') return { stretches: toShuffled(seed), direction: 'desc', onlyOpen: false }
  const closing = sort === 'closing'
  const whole = { value: columns[sort], shift: 0, within: sql<SqlBool>`true` }
  return { stretches: [whole], direction: closing ? 'asc' : 'desc', onlyOpen: closing }
}

const columns = {
  new: sql<number>`published_at`,
  supported: sql<number>`supports`,
  closing: sql<number>`closes_at`,
} satisfies Record<Exclude<ProposalSort, 'random'>, RawBuilder<number>>

const factor = 2654435761
const modulus = 4294967291
/** Multiplying by a large prime scatters neighbours. Written as the index `submissions_by_chance` has it. */
const chance = sql.raw<number>(`(submissions.seq * ${factor} % ${modulus})`)

/** Adding to all numbers round a circle moves its beginning: what is highest then comes first. */
function toShuffled(seed: number): Stretch[] {
  const shift = (seed * factor) % modulus
  const turn = modulus - shift
  return [
    { value: chance, shift, within: sql`${chance} < ${turn}` },
    { value: chance, shift: -turn, within: sql`${chance} >= ${turn}` },
  ]
}
