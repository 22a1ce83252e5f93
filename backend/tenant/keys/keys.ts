import { createHmac, timingSafeEqual } from 'node:crypto'

const purposes = [
  'receipt',
  'device',
  'proof',
  'address',
  'form',
  'frame',
  'sign_in',
  'passkey',
  'participant',
] as const
export type KeyPurpose = (typeof purposes)[number]

/**
 * The kommun's own secrets, one a purpose, made once and kept in its database: what one key protects can't
 * be forged with another, and no tenant's tokens mean anything to another tenant.
 */
export type Keys = Readonly<Record<KeyPurpose, Uint8Array>>

/** Loads the keys, making those that are missing. */
export function loadKeys(storage: DurableObjectStorage): Keys {
  return storage.transactionSync(() => {
    for (const purpose of purposes) {
      storage.sql.exec(
        'insert into keys (purpose, secret, created_at) values (?, ?, ?) on conflict do nothing',
        purpose,
        crypto.getRandomValues(new Uint8Array(32)).buffer,
        Date.now(),
      )
    }
    const rows = storage.sql.exec<{ purpose: KeyPurpose; secret: ArrayBuffer }>('select purpose, secret from keys')
    return Object.fromEntries(rows.toArray().map((row) => [row.purpose, new Uint8Array(row.secret)])) as Keys
  })
}

export const hmac = (key: Uint8Array, message: string): Uint8Array => createHmac('sha256', key).update(message).digest()

export const hmacText = (key: Uint8Array, message: string): string =>
  createHmac('sha256', key).update(message).digest('base64url')

/** Compares two texts without telling by its duration where they differ. */
export function equalInConstantTime(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
