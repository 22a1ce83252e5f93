import { isIPv6 } from 'node:net'
import type { WorkerSettings } from './worker-settings.ts'

export interface WorkerdConfigInput {
  settings: WorkerSettings
  /** The bundle, relative to the configuration file: Cap'n Proto embeds nothing else. */
  workerFile: string
  publicFolder: string
  objectsFolder: string
  /** Where messages are written that no mail server takes; undefined when one does. */
  mailFolder: string | undefined
  /** How mail reaches its server; undefined when none is configured. */
  mailNetwork: MailNetwork | undefined
  host: string
  port: number
  /** Names of the environment variables that the Worker sees; their values never stand in the file. */
  variables: string[]
}

/** Mail alone goes here, so that nothing else reaches a mail server's private address or trusts its authority. */
export interface MailNetwork {
  /** What it reaches besides public addresses. */
  addresses: string[]
  /** Certificates (PEM) of authorities that it trusts besides those of the browsers. */
  authorities: string[]
}

/** The configuration (Cap'n Proto text) with which plain workerd runs the Worker that wrangler.toml describes. */
export function createWorkerdConfig(input: WorkerdConfigInput): string {
  const { settings, mailFolder, mailNetwork } = input
  const { bindings } = settings.durable_objects
  return `# Written at every start from wrangler.toml and the environment.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = ${list([
    `(name = "main", worker = .main)`,
    `(name = "objects", disk = (path = ${quote(input.objectsFolder)}, writable = true))`,
    `(name = "public", disk = (path = ${quote(input.publicFolder)}))`,
    ...(mailFolder ? [`(name = "mail", disk = (path = ${quote(mailFolder)}, writable = true))`] : []),
    `(name = "internet", network = ${toNetwork([], [])})`,
    ...(mailNetwork
      ? [`(name = "mail-network", network = ${toNetwork(mailNetwork.addresses, mailNetwork.authorities)})`]
      : []),
  ])},
  sockets = [(name = "http", address = ${quote(toAddress(input.host, input.port))}, http = (), service = "main")],
);

const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed ${quote(input.workerFile)})],
  compatibilityDate = ${quote(settings.compatibility_date)},
  compatibilityFlags = ${list(settings.compatibility_flags.map(quote))},
  globalOutbound = "internet",
  durableObjectStorage = (localDisk = "objects"),
  durableObjectNamespaces = ${list(
    bindings.map(
      ({ class_name }) =>
        `(className = ${quote(class_name)}, uniqueKey = ${quote(toUniqueKey(class_name))}, enableSql = true)`,
    ),
  )},
  bindings = ${list([
    ...bindings.map(({ name, class_name }) => `(name = ${quote(name)}, durableObjectNamespace = ${quote(class_name)})`),
    `(name = ${quote(settings.assets.binding)}, service = "public")`,
    ...(mailFolder ? [`(name = "OUTBOX", service = "mail")`] : []),
    ...(mailNetwork ? [`(name = "MAIL_NETWORK", service = "mail-network")`] : []),
    ...input.variables.map((name) => `(name = ${quote(name)}, fromEnvironment = ${quote(name)})`),
  ])},
);
`
}

function toNetwork(addresses: string[], authorities: string[]): string {
  const allowed = ['public', ...addresses].map(quote).join(', ')
  const trusted = authorities.length > 0 ? `, trustedCertificates = [${authorities.map(quote).join(', ')}]` : ''
  return `(allow = [${allowed}], tlsOptions = (trustBrowserCas = true${trusted}))`
}

/** Objects' ids and folders derive from this key, so it never changes: data would be there and not be found. */
const toUniqueKey = (className: string) => `min-kommun-${className}`

const toAddress = (host: string, port: number) => (isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`)

const list = (items: string[]) => `[${items.map((item) => `\n    ${item},`).join('')}\n  ]`

const quote = (value: string) => JSON.stringify(value)
