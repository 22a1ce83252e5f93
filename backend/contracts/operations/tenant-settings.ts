import { member, operation, publicUncached } from '../operation.ts'
import { Id } from '../primitives.ts'
import { LogoInput, TenantSettings, TenantSettingsChange } from '../tenant-settings.ts'
import { tenant } from './parameters.ts'

/** What a kommun says of itself, and how it looks. */
export const tenantSettingsOperations = {
  getTenantSettings: operation({
    method: 'get',
    path: '/{tenant}/settings',
    summary: "The kommun's own settings: name, identity, personal data, look",
    access: member('admin'),
    params: tenant,
    success: { status: 200, body: TenantSettings },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  changeTenantSettings: operation({
    method: 'patch',
    path: '/{tenant}/settings',
    summary: "Changes what is given of the kommun's settings",
    access: member('admin'),
    params: tenant,
    body: TenantSettingsChange,
    success: { status: 200, body: TenantSettings },
    problems: ['invalid_input', 'version_conflict', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  setLogo: operation({
    method: 'put',
    path: '/{tenant}/logo',
    summary: 'Gives the kommun a logo, without what programs write into it',
    access: member('admin'),
    params: tenant,
    body: LogoInput,
    bodyLimit: 512 * 1024,
    success: { status: 200, body: TenantSettings },
    problems: ['invalid_input', 'body_too_large', 'unauthenticated', 'forbidden', 'not_found'],
  }),
  removeLogo: operation({
    method: 'delete',
    path: '/{tenant}/logo',
    summary: "Takes the kommun's logo away",
    access: member('admin'),
    params: tenant,
    success: { status: 200, body: TenantSettings },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  getLogo: operation({
    method: 'get',
    path: '/{tenant}/logos/{logo}',
    summary: "The kommun's logo, for as long as it is that",
    access: publicUncached,
    params: tenant.extend({ logo: Id }),
    media: ['image/jpeg', 'image/png', 'image/webp'],
    availableWhilePaused: true,
    success: { status: 200 },
    problems: ['not_found'],
  }),
}
