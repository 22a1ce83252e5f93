import type { TenantContext } from '../context.ts'
import { hmacText } from '../keys/keys.ts'

/** Per address and window. A library or a school shares one address, so these allow for a full classroom. */
const limits = {
  challenge: { limit: 600, seconds: 3600 },
  submission: { limit: 120, seconds: 3600 },
  form: { limit: 30, seconds: 3600 },
  comment: { limit: 240, seconds: 3600 },
  flag: { limit: 240, seconds: 3600 },
  device: { limit: 240, seconds: 3600 },
  support: { limit: 1200, seconds: 3600 },
  receipt: { limit: 240, seconds: 3600 },
  mail_link: { limit: 60, seconds: 3600 },
  /** Per mailbox, not per sender. */
  mail_recipient: { limit: 10, seconds: 3600 },
  /** A try with a participant's code. */
  code: { limit: 120, seconds: 3600 },
  /** Per dialogue, not per sender: guessing from many addresses comes no further than this. */
  code_in_dialogue: { limit: 6000, seconds: 3600 },
  similar: { limit: 1200, seconds: 3600 },
  opening: { limit: 600, seconds: 3600 },
  sighting: { limit: 600, seconds: 3600 },
  violation: { limit: 120, seconds: 3600 },
  session: { limit: 20, seconds: 900 },
  sign_in_code: { limit: 20, seconds: 900 },
  passkey_request: { limit: 240, seconds: 900 },
  invitation: { limit: 100, seconds: 3600 },
} as const

/** @throws `too_many_requests` when this address has done this too often. */
export function takeFromLimit(context: TenantContext, act: keyof typeof limits, address: string) {
  context.limiter.take(`${act}:${hashAddress(context, address)}`, limits[act])
}

/** The address itself is never kept: its keyed hash, which is another one tomorrow, is all that is compared. */
function hashAddress(context: TenantContext, address: string) {
  const today = new Date().toISOString().slice(0, 10)
  return hmacText(context.keys.address, `${today} ${toNetwork(address)}`)
}

/**
 * IPv6 hands whole /64 networks to one subscriber, so that is what counts as one address. A socket that serves
 * both families writes IPv4 as `::ffff:192.0.2.1`: those are not one network but the addresses that they name.
 */
export function toNetwork(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const groups =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
