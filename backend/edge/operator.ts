import { Hono } from 'hono'
import type { Operation } from '../contracts/operation.ts'
import { operations } from '../contracts/operations.ts'
import type { Tenant } from '../contracts/operators.ts'
import type { SignInLink } from '../contracts/sessions.ts'
import { isOperator } from '../http/operator.ts'
import { type Handler, type Handlers, perform } from '../http/perform.ts'
import { problem, toProblemResponse } from '../http/problem.ts'
import { directoryObject, tenantObject } from '../objects.ts'
import type { Env } from './env.ts'
import { forgetTenant } from './tenants.ts'

const handlers: Handlers<'listTenants' | 'createTenant' | 'changeTenant' | 'createSignInLink', Env> = {
  async listTenants(_, env) {
    const items: Tenant[] = await directoryObject(env).listTenants()
    return { items }
  },

  async createTenant({ body }, env) {
    forgetTenant(body.slug)
    const tenant: Tenant = await directoryObject(env).createTenant(body)
    return tenant
  },

  async changeTenant({ params, body }, env) {
    forgetTenant(params.tenant)
    const tenant = (await directoryObject(env).changeTenant(params.tenant, body.state)) as Tenant | undefined
    if (!tenant) throw problem('not_found')
    return tenant
  },

  async createSignInLink({ params, body }, env) {
    const id = await directoryObject(env).findTenantId(params.tenant)
    if (!id) throw problem('not_found')
    const link = (await tenantObject(env, id).createSignInLink(body)) as SignInLink | undefined
    if (!link) throw problem('not_found')
    return link
  },
}

/** The operator's API: tenants themselves. Everything in it needs the operator token, even to learn what is there. */
export const operatorApp = new Hono<{ Bindings: Env }>()

operatorApp.use(async (c, next) => {
  if (!isOperator(c.env.MK_OPERATOR_TOKEN, c.req.raw)) throw problem('unauthenticated')
  await next()
  c.header('Cache-Control', 'no-store')
})

for (const [id, handler] of Object.entries(handlers)) {
  const operation: Operation = operations[id as keyof typeof handlers]
  operatorApp.on(operation.method.toUpperCase(), toRoute(operation), (c) =>
    perform(operation, handler as Handler<never, Env>, c.req.raw, c.req.param(), c.env),
  )
}

for (const path of new Set(Object.keys(handlers).map((id) => toRoute(operations[id as keyof typeof handlers])))) {
  operatorApp.all(path, () => {
    throw problem('method_not_allowed')
  })
}

operatorApp.notFound(() => toProblemResponse(problem('not_found')))
operatorApp.onError((error) => toProblemResponse(error))

function toRoute({ path }: Operation) {
  return `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`
}
