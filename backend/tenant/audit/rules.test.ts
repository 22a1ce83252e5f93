import { expect, test } from 'vitest'
import { chainStart, computeDetailsDigest, computeEntryHash, findBrokenEntry } from './rules.ts'

/** An unbroken chain of this many entries. */
function createChain(length: number) {
  let previous_hash = chainStart
  return Array.from({ length }, (_, index) => {
    const seq = index + 1
    const digest = computeDetailsDigest({ seq })
    const content = { at: seq, actor_kind: 'system', actor_id: null, action: 'a', subject_id: null, digest } as const
    const hash = computeEntryHash({ ...content, previous_hash })
    const entry = { seq, ...content, previous_hash, hash }
    previous_hash = hash
    return entry
  })
}

test('an unbroken chain is whole, and so is an empty one', () => {
  expect(findBrokenEntry(createChain(5))).toBeUndefined()
  expect(findBrokenEntry([])).toBeUndefined()
})

test('a change of any field of any entry is found', () => {
  for (const field of ['at', 'actor_kind', 'actor_id', 'action', 'subject_id', 'digest', 'previous_hash', 'hash']) {
    const chain = createChain(5).map((entry) => (entry.seq === 3 ? { ...entry, [field]: 'x' } : entry))
    expect(findBrokenEntry(chain)).toBe(3)
  }
})

test('a missing, a doubled and a moved entry are found', () => {
  const chain = createChain(5)
  expect(findBrokenEntry(chain.toSpliced(2, 1))).toBe(3)
  expect(findBrokenEntry(chain.slice(1))).toBe(1)
  expect(findBrokenEntry(chain.toSpliced(2, 0, ...chain.slice(1, 2)))).toBe(3)
  expect(findBrokenEntry(chain.toReversed())).toBe(1)
})

test('details are told apart by their digest, and not told by it', () => {
  const digest = computeDetailsDigest({ reason: 'Skäl' })
  expect(digest).toMatch(/^[\w-]{43}$/)
  expect(computeDetailsDigest({ reason: 'Annat' })).not.toBe(digest)
  expect(computeDetailsDigest(undefined)).toBe(computeDetailsDigest(null))
})
