import { createClient } from './client.ts'
import { demoAdmin, demoTenant } from './dialogue.ts'

/**
 * A link that lets the demo's first admin in, once, within 24 hours.
 * @returns undefined where that member is disabled: then others have taken over
 */
export async function createDemoLink(base: string, operatorToken: string): Promise<string | undefined> {
  const client = createClient(base, operatorToken)
  const params = { tenant: demoTenant.slug }
  const link = await client.find('createSignInLink', { params, body: demoAdmin })
  return link?.url
}
