import { expect, test } from 'vitest'
import { chainStart, computeDetailsDigest, computeEntryHash, findFault, findFaultAtEnd } from './rules.ts'

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

const start = { seq: 1, previous: chainStart }

test('an unbroken chain is whole, and so are an empty one and a stretch of one', () => {
  const chain = createChain(5)
  expect(findFault(chain, start)).toBeUndefined()
  expect(findFault([], start)).toBeUndefined()
  expect(findFault(chain.slice(2), { seq: 3, previous: chain[1]?.hash ?? '' })).toBeUndefined()
})

test('a change of any field of any entry is found', () => {
  for (const field of ['at', 'actor_kind', 'actor_id', 'action', 'subject_id', 'digest', 'previous_hash', 'hash']) {
    const chain = createChain(5).map((entry) => (entry.seq === 3 ? { ...entry, [field]: 'x' } : entry))
    expect(findFault(chain, start)).toEqual({ number: 3, kind: 'changed' })
  }
})

test('a missing and a doubled entry are found', () => {
  const chain = createChain(5)
  expect(findFault(chain.toSpliced(2, 1), start)).toEqual({ number: 3, kind: 'missing' })
  expect(findFault(chain.slice(1), start)).toEqual({ number: 1, kind: 'missing' })
  expect(findFault(chain.toSpliced(2, 0, ...chain.slice(1, 2)), start)).toEqual({ number: 3, kind: 'missing' })
})

test('entries that have changed places are found, and one that was rewritten with a hash of its own', () => {
  const [a, b, c, d, e] = createChain(5)
  if (!(a && b && c && d && e)) throw new Error('Five were asked for')
  const swapped = [a, { ...c, seq: 2 }, { ...b, seq: 3 }, d, e]
  expect(findFault(swapped, start)).toEqual({ number: 2, kind: 'displaced' })
  const { seq: _, hash: __, ...content } = c
  const rewritten = { ...content, action: 'other' }
  const chain = [a, b, { ...rewritten, seq: 3, hash: computeEntryHash(rewritten) }, d, e]
  expect(findFault(chain, start)).toEqual({ number: 4, kind: 'displaced' })
})

test('the end of the log is held against what was noted of it', () => {
  const head = { seq: 5, hash: 'x' }
  expect(findFaultAtEnd({ seq: 5, hash: 'x' }, head)).toBeUndefined()
  expect(findFaultAtEnd({ seq: 3, hash: 'y' }, head)).toEqual({ number: 4, kind: 'cut_off' })
  expect(findFaultAtEnd({ seq: 5, hash: 'y' }, head)).toEqual({ number: 5, kind: 'changed' })
  expect(findFaultAtEnd({ seq: 6, hash: 'z' }, head)).toEqual({ number: 6, kind: 'displaced' })
})

test('details are told apart by their digest, and not told by it', () => {
  const digest = computeDetailsDigest({ reason: 'Skäl' })
  expect(digest).toMatch(/^[\w-]{43}$/)
  expect(computeDetailsDigest({ reason: 'Annat' })).not.toBe(digest)
  expect(computeDetailsDigest(undefined)).toBe(computeDetailsDigest(null))
})
