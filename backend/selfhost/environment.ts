import {
  parseAddress,
  parseHeaderName,
  parseMailAddress,
  parseMailServer,
  parseOrigin,
  parsePort,
  parsePortOrOff,
  parseSecret,
  parseSwitch,
  parseZeros,
  readCertificates,
} from './environment-values.ts'
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
  /** Where mail is submitted; undefined: it stays in the data folder. */
  mailServer: string | undefined
  /** Certificates (PEM) of authorities that the mail server is trusted by besides those of the browsers. */
  mailAuthorities: string[] | undefined
  /** Undefined: `noreply@` the host of the base URL. */
  mailFrom: string | undefined
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
  const find = <T>(name: string, parse: (value: string) => T | undefined, expected: string): T | undefined => {
    const value = variables[name]?.trim()
    if (!value) return undefined
    const parsed = parse(value)
    if (parsed === undefined) errors.push(`${name} is ${JSON.stringify(secrets.has(name) ? '…' : value)}: ${expected}.`)
    return parsed
  }

  const port = find('MK_PORT', parsePort, 'give a port between 1 and 65535') ?? 8787
  const examplesPort = find('MK_EXAMPLES_PORT', parsePortOrOff, 'give a port between 1 and 65535, or off') ?? 8788
  const environment: Environment = {
    port,
    examplesPort: examplesPort === 'off' ? undefined : examplesPort,
    host: find('MK_HOST', parseAddress, 'give the IP address to listen on, like 127.0.0.1 or 0.0.0.0') ?? '127.0.0.1',
    dataFolder: inProject(variables.MK_DATA_DIR?.trim() || '.data'),
    baseUrl:
      find('MK_BASE_URL', parseOrigin, 'give an origin without a path, like https://dialog.example.se') ??
      `http://localhost:${port}`,
    operatorToken: find('MK_OPERATOR_TOKEN', parseSecret, 'give at least 32 random characters without spaces'),
    trustedProxyHeader: find(
      'MK_TRUSTED_PROXY_HEADER',
      parseHeaderName,
      'give the name of the header in which your proxy puts the client address, like X-Forwarded-For',
    ),
    mailServer: find('MK_SMTP_URL', parseMailServer, 'give an address like smtps://user:password@mail.example.se:465'),
    mailAuthorities: find('MK_SMTP_CA', readCertificates, 'give the path of a file with certificates (PEM)'),
    mailFrom: find('MK_MAIL_FROM', parseMailAddress, 'give an e-mail address'),
    proofZeros: find('MK_PROOF_ZEROS', parseZeros, 'give a number from 1 to 5') ?? 3,
    demo: find('MK_DEMO', parseSwitch, 'give on or off') ?? true,
  }
  if (environment.examplesPort === port) errors.push('MK_EXAMPLES_PORT and MK_PORT are the same: choose two ports.')
  if (errors.length > 0) throw new Failure(errors.join('\n'))
  return environment
}

const secrets = new Set(['MK_OPERATOR_TOKEN', 'MK_SMTP_URL'])

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
