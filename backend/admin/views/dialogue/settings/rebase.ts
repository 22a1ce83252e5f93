import { type DialogueValues, fromFields, toFields } from './values.ts'

export interface Rebased {
  values: DialogueValues
  /** What somebody else has changed, by JSON pointer. */
  theirs: string[]
  /** What both have changed, each in another way: their value by JSON pointer. */
  contested: Map<string, unknown>
  /** What both began with, and what is stored now, by JSON pointer. */
  before: Map<string, unknown>
  saved: Map<string, unknown>
}

/**
 * Somebody else has saved meanwhile: what was typed here stays, and what wasn't touched here becomes theirs.
 * `base` is what both began with.
 */
export function rebase(base: DialogueValues, mine: DialogueValues, stored: DialogueValues): Rebased {
  const [before, typed, saved] = [toFields(base), toFields(mine), toFields(stored)]
  const theirs: string[] = []
  const contested = new Map<string, unknown>()
  const merged = new Map<string, unknown>()
  for (const pointer of new Set([...typed.keys(), ...saved.keys()])) {
    const isMine = !isSame(before.get(pointer), typed.get(pointer))
    const isTheirs = !isSame(before.get(pointer), saved.get(pointer))
    if (isTheirs) theirs.push(pointer)
    if (isMine && isTheirs && !isSame(typed.get(pointer), saved.get(pointer))) {
      contested.set(pointer, saved.get(pointer))
    }
    merged.set(pointer, isMine ? typed.get(pointer) : saved.get(pointer))
  }
  return { values: fromFields(merged), theirs, contested, before, saved }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
