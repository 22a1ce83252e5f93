import type { Env } from './edge/env.ts'

/**
 * The one place that knows how objects are named and reached. Names are immutable ids, never slugs: a
 * kommun can change its slug without its data moving.
 */
export const directoryObject = (env: Env) => inJurisdiction(env.DIRECTORY, env).getByName('directory')

export const tenantObject = (env: Env, tenantId: string) => inJurisdiction(env.TENANT, env).getByName(tenantId)

/** Plain workerd has no jurisdictions, and throws when asked. */
function inJurisdiction<T extends Rpc.DurableObjectBranded>(namespace: DurableObjectNamespace<T>, env: Env) {
  return env.MK_JURISDICTION ? namespace.jurisdiction(env.MK_JURISDICTION) : namespace
}
