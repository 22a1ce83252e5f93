const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Crockford's base32 in lower case: readable aloud, no letters that look like digits. Takes 5 bits a character. */
export function toBase32(bytes: Uint8Array, length: number): string {
  let [bits, held, text] = [0, 0, '']
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5 && text.length < length) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
  }
  return text
}
