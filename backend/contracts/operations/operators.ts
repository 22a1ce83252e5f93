import { z } from 'zod'
import { operation, operator } from '../operation.ts'
import { Tenant, TenantChange, TenantInput } from '../operators.ts'
import { SignInLink, SignInLinkInput } from '../sessions.ts'
import { tenant } from './parameters.ts'

/** What the operator does with tenants themselves. */
export const operatorOperations = {
  listTenants: operation({
    method: 'get',
    path: '/operator/tenants',
    summary: 'All tenants',
    access: operator,
    success: { status: 200, body: z.object({ items: z.array(Tenant) }) },
    problems: ['unauthenticated'],
  }),
  createTenant: operation({
    method: 'post',
    path: '/operator/tenants',
    summary: 'Creates a tenant; repeated for the same slug it answers with the one there is',
    access: operator,
    body: TenantInput,
    success: { status: 201, body: Tenant },
    problems: ['invalid_input', 'unauthenticated'],
  }),
  changeTenant: operation({
    method: 'patch',
    path: '/operator/tenants/{tenant}',
    summary: 'Pauses or resumes a tenant',
    access: operator,
    params: tenant,
    body: TenantChange,
    success: { status: 200, body: Tenant },
    problems: ['invalid_input', 'unauthenticated', 'not_found'],
  }),
  createSignInLink: operation({
    method: 'post',
    path: '/operator/tenants/{tenant}/sign-in-links',
    summary: 'A one-time link for a member, who is created when missing; a disabled one gets none',
    access: operator,
    params: tenant,
    body: SignInLinkInput,
    success: { status: 201, body: SignInLink },
    problems: ['invalid_input', 'unauthenticated', 'not_found'],
  }),
}
