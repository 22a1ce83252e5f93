import { expect, test } from 'vitest'
import { ReceiptCode, Reference } from '../../contracts/primitives.ts'
import type { Keys } from '../keys/keys.ts'
import { computeReceiptCode, createReference, isReceiptCode, toReference } from './rules.ts'

const createKeys = (byte: number) => ({ receipt: new Uint8Array(32).fill(byte) }) as unknown as Keys
const keys = createKeys(1)
const holder = { id: '01a20af6-b912-7260-afc0-714e778cd995', reference: 'MK-7F3K-9Q2', receipt_generation: 1 }

test('references look as they are promised to', () => {
  for (let count = 0; count < 200; count++) expect(Reference.safeParse(createReference()).success).toBe(true)
})

test('a code finds its submission, and always is the same', () => {
  const code = computeReceiptCode(keys, holder)
  expect(ReceiptCode.safeParse(code).success).toBe(true)
  expect(computeReceiptCode(keys, holder)).toBe(code)
  expect(toReference(code)).toBe(holder.reference)
  expect(isReceiptCode(keys, holder, code)).toBe(true)
})

test('another submission, generation or kommun has another', () => {
  const code = computeReceiptCode(keys, holder)
  expect(isReceiptCode(keys, { ...holder, receipt_generation: 2 }, code)).toBe(false)
  expect(isReceiptCode(keys, { ...holder, id: holder.id.replace('5', '6') }, code)).toBe(false)
  expect(isReceiptCode(createKeys(2), holder, code)).toBe(false)
  expect(isReceiptCode(keys, holder, '')).toBe(false)
})
