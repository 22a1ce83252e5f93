import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import type { Member } from '../../../contracts/members.ts'
import { call } from '../../api/client.ts'
import { tenant } from '../../place.ts'

/** Browsers have passkeys on names alone, never on bare addresses such as 127.0.0.1. */
export const hasPasskeys = () => browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname)

const key = `min-kommun-admin-passkey-${tenant}`

/** Whether somebody has used a passkey for this kommun in this browser: then it is offered first. */
export const usedPasskey = () => localStorage.getItem(key) === 'yes'

export const rememberPasskey = () => localStorage.setItem(key, 'yes')

/**
 * Signs in with a passkey: the browser's own window, or with `autofill` what it offers in the address field,
 * which waits until somebody takes it.
 *
 * @throws {Error} of the browser when nobody does, {ApiProblem} when the service refuses it
 */
export async function signInWithPasskey({ autofill = false } = {}): Promise<Member> {
  const options = await call('createPasskeyRequest')
  const credential = await startAuthentication({ optionsJSON: options as never, useBrowserAutofill: autofill })
  const { id, rawId, response } = credential
  const member = await call('createSessionByPasskey', {
    body: { credential: { id, rawId, type: 'public-key', response } },
  })
  rememberPasskey()
  return member
}
