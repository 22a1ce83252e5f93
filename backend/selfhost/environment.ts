import { isIP } from 'node:net'
import { Failure } from './failure.ts'
import { inProject } from './root.ts'

/** Everything a server of one's own takes from its environment; docs/operators/environment.md has the table. */
export interface Environment {
  port: number
  /** The example kommun's site; undefined when it is off. */
  examplesPort: number | undefined
  host: string
  dataFolder: string
  /** The origin that citizens and webmasters meet, without a trailing slash. */
  baseUrl: string
  /** Undefined: the one kept in the data folder. */
  operatorToken: string | undefined
  trustedProxyHeader: string | undefined
  /** How hard proofs of work are: more under attack, fewer for load tests. */
  proofZeros: number
  /** Whether the tenant `exempelkommun` is created when it is missing. */
  demo: boolean
}

/**
 * Reads the `MK_…` variables; an empty one counts as unset.
 * @throws {Failure} that names every bad value and what it should look like
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const errors: string[] = []
  const read = <T>(name: string, fallback: T, parse: (value: string) => T | undefined, expected: string): T => {
    const value = variables[name]?.trim()
    if (!value) return fallback
    const parsed = parse(value)
    if (parsed !== undefined) return parsed
    errors.push(`${name} is ${JSON.stringify(secrets.has(name) ? '…' : value)}: ${expected}.`)
    return fallback
  }

  const port = read('MK_PORT', 8787, parsePort, 'give a port between 1 and 65535')
  const examplesPort = read<number | 'off'>(
    'MK_EXAMPLES_PORT',
    8788,
    (value) => (value === 'off' ? value : parsePort(value)),
    'give a port between 1 and 65535, or off',
  )
  const environment: Environment = {
    port,
    examplesPort: examplesPort === 'off' ? undefined : examplesPort,
    host: read('MK_HOST', '127.0.0.1', parseHost, 'give the IP address to listen on, like 127.0.0.1 or 0.0.0.0'),
    dataFolder: inProject(variables.MK_DATA_DIR?.trim() || '.data'),
    baseUrl: read(
      'MK_BASE_URL',
      `http://localhost:${port}`,
      parseOrigin,
      'give an origin without a path, like https://dialog.example.se',
    ),
    operatorToken: read<string | undefined>(
      'MK_OPERATOR_TOKEN',
      undefined,
      (value) => (/^[!-~]{32,}$/.test(value) ? value : undefined),
      'give at least 32 random characters without spaces',
    ),
    trustedProxyHeader: read<string | undefined>(
      'MK_TRUSTED_PROXY_HEADER',
      undefined,
      (value) => (/^[A-Za-z0-9-]+$/.test(value) ? value : undefined),
      'give the name of the header in which your proxy puts the client address, like X-Forwarded-For',
    ),
    proofZeros: read('MK_PROOF_ZEROS', 3, parseZeros, 'give a number from 1 to 5'),
    demo: read('MK_DEMO', true, (value) => switches[value], 'give on or off'),
  }
  if (environment.examplesPort === port) errors.push('MK_EXAMPLES_PORT and MK_PORT are the same: choose two ports.')
  if (errors.length > 0) throw new Failure(errors.join('\n'))
  return environment
}

/** Whether an origin names this machine, so that only its own browsers can reach it. */
export function isLocal(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl)
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/**
 * The origin of the example kommun's site; undefined when it is off. A public https address is a proxy's,
 * and the examples stay behind it.
 */
export function toExamplesOrigin({ baseUrl, examplesPort }: Environment): string | undefined {
  if (examplesPort === undefined) return undefined
  const { protocol, hostname } = new URL(baseUrl)
  return `http://${protocol === 'http:' ? hostname : 'localhost'}:${examplesPort}`
}

const secrets = new Set(['MK_OPERATOR_TOKEN'])
const switches: Record<string, boolean | undefined> = { on: true, off: false }

function parsePort(value: string) {
  const port = Number(value)
  return /^\d+$/.test(value) && port >= 1 && port <= 65_535 ? port : undefined
}

const parseZeros = (value: string) => (/^[1-5]$/.test(value) ? Number(value) : undefined)

const parseHost = (value: string) => (isIP(value) ? value : undefined)

function parseOrigin(value: string) {
  if (!URL.canParse(value)) return undefined
  const { protocol, origin, href } = new URL(value)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined
}
