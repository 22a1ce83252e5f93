import { Slug } from '../contracts/primitives.ts'
import { directoryObject } from '../objects.ts'
import type { Env } from './env.ts'

const lifetime = 5000
const mostRemembered = 10_000

const remembered = new Map<string, { id: string | undefined; until: number }>()

/**
 * The id of an addressable kommun. Both answers are remembered for five seconds, so that asking for names
 * that don't exist costs the Directory next to nothing.
 */
export async function findTenantId(env: Env, slug: string, now = Date.now()): Promise<string | undefined> {
  if (!Slug.safeParse(slug).success) return undefined
  const known = remembered.get(slug)
  if (known && known.until > now) return known.id
  const id = await directoryObject(env).findTenantId(slug)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(slug, { id, until: now + lifetime })
  return id
}

/** What the operator has just changed is seen by this edge at once. */
export const forgetTenant = (slug: string) => remembered.delete(slug)
