import { isoCBOR } from '@simplewebauthn/server/helpers'
import { base } from './http.ts'

const encode = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('base64url')
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const toBytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))

/** What an authenticator or a browser does otherwise than it should. */
export interface Deviations {
  origin?: string
  host?: string
  userVerified?: boolean
  type?: string
  counter?: number
  userHandle?: string
}

const present = 0x01
const verified = 0x04
const attested = 0x40

/** A passkey in software, as WebAuthn describes it: ES256, no attestation, counting its uses. */
export async function createAuthenticator() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { privateKey, publicKey } = pair as CryptoKeyPair
  const point = new Uint8Array((await crypto.subtle.exportKey('raw', publicKey)) as ArrayBuffer)
  const id = crypto.getRandomValues(new Uint8Array(32))
  let uses = 0

  const describe = async (flags: number, { host, counter, userVerified }: Deviations, extra = new Uint8Array()) => {
    const head = new DataView(new ArrayBuffer(5))
    head.setUint8(0, flags | present | (userVerified === false ? 0 : verified))
    head.setUint32(1, counter ?? uses)
    return new Uint8Array([
      ...(await sha256(toBytes(host ?? new URL(base).hostname))),
      ...new Uint8Array(head.buffer),
      ...extra,
    ])
  }
  const toClientData = (type: string, challenge: string, { origin = base, ...rest }: Deviations) =>
    toBytes(JSON.stringify({ type: rest.type ?? type, challenge, origin, crossOrigin: false }))
  const credential = { id: encode(id), rawId: encode(id), type: 'public-key' }

  return {
    /** `navigator.credentials.create()` */
    async create(challenge: string, deviations: Deviations = {}) {
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, point.slice(1, 33)],
          [-3, point.slice(33)],
        ]),
      )
      const extra = new Uint8Array([...new Uint8Array(16), 0, id.length, ...id, ...cose])
      const authData = await describe(attested, deviations, extra)
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      const response = {
        clientDataJSON: encode(toClientData('webauthn.create', challenge, deviations)),
        attestationObject: encode(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      }
      return { ...credential, response }
    },

    /** `navigator.credentials.get()` */
    async get(challenge: string, deviations: Deviations = {}) {
      uses += 1
      const authenticatorData = await describe(0, deviations)
      const clientData = toClientData('webauthn.get', challenge, deviations)
      const signed = new Uint8Array([...authenticatorData, ...(await sha256(clientData))])
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
      const signature = toDer(new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, signed)))
      const response = {
        clientDataJSON: encode(clientData),
        authenticatorData: encode(authenticatorData),
        signature: encode(signature),
        userHandle: encode(deviations.userHandle ?? 'somebody'),
      }
      return { ...credential, response }
    },
  }
}

/** WebCrypto writes a signature as two numbers, WebAuthn as ASN.1. */
function toDer(signature: Uint8Array): Uint8Array {
  const numbers = [signature.subarray(0, 32), signature.subarray(32)].map((number) => {
    const start = number.findIndex((byte) => byte !== 0)
    const digits = number.subarray(start)
    const body = (digits[0] ?? 0) > 127 ? [0, ...digits] : [...digits]
    return [2, body.length, ...body]
  })
  const content = numbers.flat()
  return new Uint8Array([48, content.length, ...content])
}
