import { expect, test } from 'vitest'
import { collect, readScripts } from './size.ts'

const scripts = readScripts()
const sum = (some: { brotli: number }[]) => some.reduce((total, { brotli }) => total + brotli, 0)

test('the first view, its charts included, is at most 60 kB of scripts, compressed', () => {
  expect(sum(collect(scripts))).toBeLessThanOrEqual(60_000)
})

test('before the charts it is at most 40 kB', () => {
  expect(sum(collect(scripts, ['main', 'sv', 'home']))).toBeLessThanOrEqual(40_000)
})

test.each(scripts.map(({ name, brotli }) => [name, brotli] as const))('%s alone is at most 25 kB: %s', (_, brotli) => {
  expect(brotli).toBeLessThanOrEqual(25_000)
})
