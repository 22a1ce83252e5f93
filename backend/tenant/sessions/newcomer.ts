import { WithHeaders } from '../../http/perform.ts'
import type { TenantContext } from '../context.ts'
import { toMember } from '../members/rules.ts'
import type { Newcomer, Opened } from './commands.ts'
import { describeDevice } from './device.ts'
import { readSessionCookie, sessionSeconds, writeSessionCookie } from './session-cookie.ts'

export const toNewcomer = (tenant: TenantContext, request: Request): Newcomer => ({
  device: describeDevice(request.headers.get('User-Agent') ?? ''),
  previousToken: readSessionCookie(tenant.profile.id, request),
})

/** What everybody is answered who has signed in, by whatever way. */
export function welcome(tenant: TenantContext, { token, member }: Opened) {
  const cookie = writeSessionCookie(tenant.profile.id, token, sessionSeconds)
  return new WithHeaders(toMember(member), { 'Set-Cookie': cookie })
}

export const farewell = (tenant: TenantContext) =>
  new WithHeaders(undefined, { 'Set-Cookie': writeSessionCookie(tenant.profile.id, '', 0) })
