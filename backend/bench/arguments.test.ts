import { expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import { benchmarks } from './benchmarks.ts'

it('runs everything unless something is named, and keeps the order of the table', () => {
  expect(readArguments([])).toEqual({ chosen: Object.keys(benchmarks), large: false })
  expect(readArguments(['kill-9', '--large', 'reads'])).toEqual({ chosen: ['reads', 'kill-9'], large: true })
  expect(readArguments(['similar', '--proposals', 'a.jsonl'])).toMatchObject({ proposals: 'a.jsonl' })
})

it('names what there is when asked for something else', () => {
  expect(() => readArguments(['writes'])).toThrow(/no benchmark "writes".*reads/s)
  expect(() => readArguments(['--small'])).toThrow(/--small.*reads/s)
})
