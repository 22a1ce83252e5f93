import type { LoadResult } from '../load/load-generator.ts'
import { formatRate } from '../measurement.ts'
import type { Stage } from '../stage.ts'

export interface Compared {
  perSecond: number[]
  /** Each round's figure as a share of the hello's in the same round. */
  ratios: number[]
}

const rounds = 5

/**
 * Runs loads in turn, round after round, so that whatever else the machine does meets them all alike. A
 * first round warms everything up and doesn't count.
 * @param loads `hello` is what the others are compared with
 */
export async function compareInRounds<Name extends string>(
  { asked }: Stage,
  loads: Record<Name | 'hello', () => Promise<LoadResult>>,
): Promise<Record<Name | 'hello', Compared>> {
  const names = Object.keys(loads) as (Name | 'hello')[]
  const compared = Object.fromEntries(names.map((name) => [name, { perSecond: [], ratios: [] }])) as unknown as Record<
    Name | 'hello',
    Compared
  >
  for (let round = 0; round <= rounds; round++) {
    const told: string[] = []
    let hello = Number.NaN
    for (const name of names) {
      asked.throwIfAborted()
      const { perSecond, busy } = await loads[name]()
      if (name === 'hello') hello = perSecond
      told.push(`${name} ${formatRate(perSecond)} (generator ${Math.round(busy * 100)} % busy)`)
      if (round === 0) continue
      compared[name].perSecond.push(perSecond)
      compared[name].ratios.push(perSecond / hello)
    }
    console.log(`  ${round === 0 ? 'warming up' : `round ${round}`}: ${told.join(', ')}`)
  }
  return compared
}
