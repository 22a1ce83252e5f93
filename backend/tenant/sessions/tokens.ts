/** A fresh secret of 256 bits, as it stands in links and cookies; only its hash is stored. */
export const createToken = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
