import { relative } from 'node:path'
import { styleText } from 'node:util'
import { demoDialogue, demoTenant } from '../demo/dialogue.ts'
import { inDataFolder } from './data-folder.ts'
import { type Environment, isLocal, toExamplesOrigin } from './environment.ts'

/**
 * Says what to open, and what an operator should know before citizens come.
 * @param demoLink lets the demo's first admin in, once
 */
export function announce(environment: Environment, demoLink?: string): void {
  const { baseUrl, dataFolder, demo, mailServer, operatorToken } = environment
  const examples = toExamplesOrigin(environment)
  const addresses = [
    ...(examples ? [['The example kommun’s website', `${examples}/`]] : []),
    ...(demo ? [['Its dialogue on a page of its own', `${baseUrl}/${demoTenant.slug}/${demoDialogue.slug}`]] : []),
    ...(demoLink ? [['Its admin: signs in, once', demoLink]] : []),
    ['The platform', `${baseUrl}/`],
    ['The API, described by OpenAPI', `${baseUrl}/api/v1/openapi.json`],
  ]
  const files = inDataFolder(dataFolder)
  const token = operatorToken ? 'from MK_OPERATOR_TOKEN' : `in ${shorten(files.operatorToken)}`
  const mail = mailServer ? `goes through ${new URL(mailServer).host}` : `is written to ${shorten(files.mail)}`

  const lines = addresses.map(([name = '', url = '']) => `  ${name.padEnd(35)}${styleText('cyan', url)}`)
  console.log(`
${styleText('bold', 'Min Kommun is running.')} Ctrl-C stops it.

${lines.join('\n')}

  Data in ${shorten(dataFolder)}, operator token ${token}. Mail ${mail}.
`)
  if (!isLocal(baseUrl) && !environment.trustedProxyHeader) console.warn(proxyWarning)
}

const proxyWarning =
  'Warning: MK_BASE_URL is public and MK_TRUSTED_PROXY_HEADER is not set. Behind a reverse proxy every visitor\n' +
  'would seem to come from the proxy and share one rate limit. See docs/operators/reverse-proxy.md.\n'

const shorten = (path: string) => {
  const here = relative(process.cwd(), path)
  return here.startsWith('..') ? path : here
}
