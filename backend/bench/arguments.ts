import { parseArgs } from 'node:util'
import { Failure } from '../selfhost/failure.ts'
import { type BenchmarkName, benchmarks } from './benchmarks.ts'

export interface Arguments {
  /** In the order of the table, whatever the order they were named in. */
  chosen: BenchmarkName[]
  large: boolean
  /** The file with the judged proposals, if there is one. */
  proposals?: string
}

/** @throws {Failure} that lists what there is, for anything unknown */
export function readArguments(args: string[]): Arguments {
  const names = Object.keys(benchmarks) as BenchmarkName[]
  const { values, positionals } = parse(args, names)
  const unknown = positionals.find((name) => !(names as string[]).includes(name))
  if (unknown !== undefined) throw new Failure(`There is no benchmark ${JSON.stringify(unknown)}.\n${usage(names)}`)
  return {
    chosen: positionals.length === 0 ? names : names.filter((name) => positionals.includes(name)),
    large: values.large,
    ...(values.proposals === undefined ? {} : { proposals: values.proposals }),
  }
}

const options = { large: { type: 'boolean', default: false }, proposals: { type: 'string' } } as const

function parse(args: string[], names: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n${usage(names)}`)
  }
}

const usage = (names: string[]) => `npm run bench -- [--large] [--proposals FILE] [${names.join('] [')}]`
