import { parseArgs } from 'node:util'
import { Failure } from '../selfhost/failure.ts'

export const tenantUsage = `Usage:
  npm run tenant -- list
  npm run tenant -- create <slug> --name "Exempelkommun" [--language sv] [--origin https://www.example.se]…
                                [--admin anna@example.se]
  npm run tenant -- pause <slug>
  npm run tenant -- resume <slug>
  npm run tenant -- sign-in <slug> --email anna@example.se --name "Anna" [--role admin|moderator|analyst]

Each takes --base https://… for another server than MK_BASE_URL. The operator token comes from
MK_OPERATOR_TOKEN or the data folder.`

export type TenantCommand =
  | { command: 'list' }
  | {
      command: 'create'
      slug: string
      name: string
      language: string | undefined
      origins: string[]
      admin: string | undefined
    }
  | { command: 'pause' | 'resume'; slug: string }
  | { command: 'sign-in'; slug: string; email: string; name: string; role: string | undefined }

/**
 * Reads the words after `npm run tenant --`. What the values may be is the server's to say.
 * @throws {Failure} with the usage, when something is missing or too much
 */
export function parseTenantArguments(args: string[]): TenantCommand & { base: string | undefined } {
  const { positionals, values } = read(args)
  const [command, slug, ...rest] = positionals
  const { base, name, language, origin: origins = [], admin, email, role } = values
  const given = (value: string | undefined, what: string) => value || fail(`${command}: ${what} is missing.`)

  if (rest.length > 0) return fail(`${rest.join(' ')} is too much. Put a name with spaces in quotes.`)
  switch (command) {
    case 'list':
      return { command, base }
    case 'create':
      return { command, base, slug: given(slug, 'the slug'), name: given(name, '--name'), language, origins, admin }
    case 'pause':
    case 'resume':
      return { command, base, slug: given(slug, 'the slug') }
    case 'sign-in':
      return {
        command,
        base,
        slug: given(slug, 'the slug'),
        email: given(email, '--email'),
        name: given(name, '--name'),
        role,
      }
    case undefined:
      return fail('Say what to do.')
    default:
      return fail(`There is no command "${command}".`)
  }
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        base: { type: 'string' },
        name: { type: 'string' },
        language: { type: 'string' },
        origin: { type: 'string', multiple: true },
        admin: { type: 'string' },
        email: { type: 'string' },
        role: { type: 'string' },
      },
    })
  } catch (error) {
    return fail((error as Error).message)
  }
}

function fail(message: string): never {
  throw new Failure(`${message}\n\n${tenantUsage}`)
}
