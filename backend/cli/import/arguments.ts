import { parseArgs } from 'node:util'
import { Failure } from '../../selfhost/failure.ts'

export const importUsage = `Usage: npm run import -- FILE.jsonl|FILE.csv --dialogue TENANT/DIALOGUE
  --map COLUMN=FIELD   take a field from this column; repeat for more fields
  --report FILE        write the refused rows to a file too
  --dry-run            check every row and store nothing
  --base URL           another server than MK_BASE_URL`

export interface ImportArguments {
  file: string
  tenant: string
  dialogue: string
  maps: [column: string, field: string][]
  report: string | undefined
  dryRun: boolean
  base: string | undefined
}

/** @throws {Failure} with the usage, when something is missing or not understood */
export function parseImportArguments(args: string[]): ImportArguments {
  const { positionals, values } = read(args)
  const [file, ...rest] = positionals
  if (!file) return fail('Name the file to import.')
  if (rest.length > 0) return fail(`${rest.join(' ')} is too much: one file at a time.`)
  const [tenant, dialogue, more] = values.dialogue?.split('/') ?? []
  if (!tenant || !dialogue || more !== undefined) return fail('Name the dialogue, as --dialogue exempelkommun/parken.')
  return {
    file,
    tenant,
    dialogue,
    maps: (values.map ?? []).map(parsePair),
    report: values.report,
    dryRun: values['dry-run'] ?? false,
    base: values.base,
  }
}

function parsePair(pair: string): [string, string] {
  const at = pair.lastIndexOf('=')
  return at > 0 && at < pair.length - 1
    ? [pair.slice(0, at), pair.slice(at + 1)]
    : fail(`--map ${pair}: write COLUMN=FIELD.`)
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        dialogue: { type: 'string' },
        map: { type: 'string', multiple: true },
        report: { type: 'string' },
        'dry-run': { type: 'boolean' },
        base: { type: 'string' },
      },
    })
  } catch (error) {
    return fail((error as Error).message)
  }
}

function fail(message: string): never {
  throw new Failure(`${message}\n\n${importUsage}`)
}
