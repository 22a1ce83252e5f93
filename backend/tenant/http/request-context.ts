import type { Role } from '../../contracts/operation.ts'
import type { TenantContext } from '../context.ts'
import type { ActorKind } from '../db/schema.ts'

/** What a handler knows besides the validated call. */
export interface RequestContext {
  tenant: TenantContext
  request: Request
  /** The client's address as the edge learnt it; used for limits only and never stored. */
  address: string
  actor: Actor
}

/** Who is acting; `role` is set for members and for the operator, who may do what an admin may. */
export interface Actor {
  kind: ActorKind
  id: string | null
  role: Role | null
}

export const citizen: Actor = { kind: 'citizen', id: null, role: null }
export const system: Actor = { kind: 'system', id: null, role: null }
