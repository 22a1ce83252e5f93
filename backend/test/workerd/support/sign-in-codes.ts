import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Tenant } from '../../../contracts/operators.ts'
import type { SignInTicket } from '../../../contracts/sessions.ts'
import { tenantObject } from '../../../objects.ts'
import { api, base } from './http.ts'
import { listWaiting } from './mail.ts'

/** Somebody at a computer of their own, with an address of its own. */
export const createVisitor = () => {
  const headers = { Origin: base, 'CF-Connecting-IP': `198.51.${crypto.getRandomValues(new Uint8Array(2)).join('.')}` }
  const post = (tenant: Tenant, path: string, json: unknown) =>
    api(`/${tenant.slug}${path}`, { method: 'POST', json, headers })
  return {
    askForCode: (tenant: Tenant, email: string) => post(tenant, '/sign-in-codes', { email }),
    enterCode: (tenant: Tenant, ticket: string, code: string) => post(tenant, '/sessions/by-code', { ticket, code }),
  }
}

export type Visitor = ReturnType<typeof createVisitor>

export async function getTicket(tenant: Tenant, email: string, visitor = createVisitor()): Promise<string> {
  return (await (await visitor.askForCode(tenant, email)).json<SignInTicket>()).ticket
}

/** The messages that wait for this address once the jobs of the moment are done. */
export async function readMailTo(tenant: Tenant, address: string) {
  await runDurableObjectAlarm(tenantObject(env, tenant.id))
  return (await listWaiting(tenant)).filter(({ recipient }) => recipient === address)
}

/** The code in the last message to this address, as it is written there. */
export async function readCode(tenant: Tenant, address: string): Promise<string> {
  const codes = (await readMailTo(tenant, address)).filter(({ template }) => template === 'sign_in_code')
  return codes.at(-1)?.content.code ?? ''
}
