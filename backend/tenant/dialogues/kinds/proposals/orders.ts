import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ProposalSort } from '../../../../contracts/kinds/proposals.ts'

interface Order {
  /** What is sorted by; `seq` tells equals apart. */
  value: RawBuilder<number>
  direction: 'asc' | 'desc'
  /** Leaves out what can't be supported any more. */
  onlyOpen: boolean
  /** Whether a row comes after a position. */
  follows(value: number, seq: number): RawBuilder<SqlBool>
}

/** The orders in which a list can be read, each with an index of its own but the shuffled one. */
export function toOrder(sort: ProposalSort, seed: number): Order {
  const value = values[sort](seed)
  const direction = sort === 'closing' ? 'asc' : 'desc'
  const comparison = sql.raw(direction === 'asc' ? '>' : '<')
  return {
    value,
    direction,
    onlyOpen: sort === 'closing',
    follows: (after, seq) => sql`(${value}, submissions.seq) ${comparison} (${after}, ${seq})`,
  }
}

const values: Record<ProposalSort, (seed: number) => RawBuilder<number>> = {
  new: () => sql`published_at`,
  supported: () => sql`supports`,
  closing: () => sql`closes_at`,
  // Multiplying by a large prime scatters neighbours; each seed begins the scattering somewhere else.
  random: (seed) => sql`((submissions.seq + ${seed}) * 2654435761 % 4294967291)`,
}
