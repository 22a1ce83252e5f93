import { relative } from 'node:path'
import { styleText } from 'node:util'
import { demoDialogue, demoTenant } from '../demo/dialogue.ts'
import { inDataFolder } from './data-folder.ts'
import { type Environment, isLocal, toExamplesOrigin } from './environment.ts'

/** Says what to open, and what an operator should know before citizens come. */
export function announce(environment: Environment): void {
  const { baseUrl, dataFolder, operatorToken } = environment
  const examples = toExamplesOrigin(environment)
  const dialogue = environment.demo && `${baseUrl}/${demoTenant.slug}/${demoDialogue.slug}`
  const addresses: [string, string | false | undefined][] = [
    ['The example kommun’s website', examples && `${examples}/`],
    ['Its dialogue on a page of its own', dialogue],
    ['The platform', `${baseUrl}/`],
    ['The API, described by OpenAPI', `${baseUrl}/api/v1/openapi.json`],
  ]
  const token = operatorToken ? 'from MK_OPERATOR_TOKEN' : `in ${shorten(inDataFolder(dataFolder).operatorToken)}`

  console.log(`\n${styleText('bold', 'Min Kommun is running.')} Ctrl-C stops it.\n`)
  for (const [name, url] of addresses) {
    if (url) console.log(`  ${name.padEnd(35)}${styleText('cyan', url)}`)
  }
  console.log(`\n  Data in ${shorten(dataFolder)}, operator token ${token}.\n`)
  if (!isLocal(baseUrl) && !environment.trustedProxyHeader) console.warn(proxyWarning)
}

const proxyWarning =
  'Warning: MK_BASE_URL is public and MK_TRUSTED_PROXY_HEADER is not set. Behind a reverse proxy every visitor\n' +
  'would seem to come from the proxy and share one rate limit. See docs/operators/reverse-proxy.md.\n'

const shorten = (path: string) => {
  const here = relative(process.cwd(), path)
  return here.startsWith('..') ? path : here
}
