import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Member } from '../../contracts/members.ts'
import type { Assertion, Registration } from '../../contracts/passkeys.ts'
import type { TenantContext } from '../context.ts'
import { type ChallengePurpose, createChallenge, readChallenge } from './challenge.ts'
import type { StoredPasskey } from './queries.ts'

/** ES256, EdDSA and RS256: what authenticators have. */
const algorithms = [-7, -8, -257]

/** Passkeys belong to the host of the service; browsers offer them there and nowhere else. */
const toHost = ({ base }: TenantContext) => new URL(base).hostname

/** What to ask a browser for a passkey with. None is named: the browser shows those it has, so no address is typed. */
export const createRequestOptions = (tenant: TenantContext) =>
  generateAuthenticationOptions({
    rpID: toHost(tenant),
    challenge: createChallenge(tenant.keys, 'sign_in'),
    userVerification: 'required',
    timeout: 300_000,
  })

/** What to ask a browser for a new passkey with; it declines where one of the existing ones is. */
export const createCreationOptions = (tenant: TenantContext, member: Member, existing: StoredPasskey[]) =>
  generateRegistrationOptions({
    rpName: tenant.profile.name,
    rpID: toHost(tenant),
    userID: new Uint8Array(Buffer.from(member.id)),
    // Somebody who works for two kommuner sees both names in the browser's list.
    userName: `${member.email} (${tenant.profile.name})`,
    userDisplayName: member.name,
    challenge: createChallenge(tenant.keys, toPurpose(member.id)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: existing.map(({ credential_id: id, transports }) => ({
      id,
      transports: JSON.parse(transports),
    })),
    supportedAlgorithmIDs: algorithms,
    timeout: 300_000,
  })

export const toPurpose = (memberId: string): ChallengePurpose => `add ${memberId}`

/** A challenge that was answered rightly, to be spent. */
export interface Answered {
  challenge: string
  expiresAt: number
}

/** What a new credential proves; undefined when it doesn't prove what it has to. */
export async function readRegistration(tenant: TenantContext, memberId: string, credential: Registration) {
  const { answered, expectedChallenge } = expectChallenge(tenant, toPurpose(memberId))
  const verified = await verifyRegistrationResponse({
    response: { ...credential, clientExtensionResults: {} } as never,
    expectedChallenge,
    expectedOrigin: tenant.base,
    expectedRPID: toHost(tenant),
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  return { ...verified.registrationInfo.credential, answered: answered() }
}

/** The counter after an assertion by this passkey; undefined when it doesn't prove what it has to. */
export async function readAssertion(tenant: TenantContext, passkey: StoredPasskey, credential: Assertion) {
  const { answered, expectedChallenge } = expectChallenge(tenant, 'sign_in')
  const verified = await verifyAuthenticationResponse({
    response: { ...credential, clientExtensionResults: {} } as never,
    expectedChallenge,
    expectedOrigin: tenant.base,
    expectedRPID: toHost(tenant),
    requireUserVerification: true,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  return { counter: verified.authenticationInfo.newCounter, answered: answered() }
}

/** Takes challenges of ours for one purpose, and keeps the one that was answered. */
function expectChallenge(tenant: TenantContext, purpose: ChallengePurpose) {
  let found: Answered | undefined
  const expectedChallenge = (challenge: string) => {
    const expiresAt = readChallenge(tenant.keys, purpose, challenge)
    if (expiresAt !== undefined) found = { challenge, expiresAt }
    return found !== undefined
  }
  const answered = () => {
    if (!found) throw new Error('No challenge was checked')
    return found
  }
  return { expectedChallenge, answered }
}
