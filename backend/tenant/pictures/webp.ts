import { concat, readName, slice, viewOf } from './bytes.ts'
import type { CleanPicture } from './picture.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])
/** The extended header's flag for transparency; those for colour profile, EXIF, XMP and animation go. */
const alphaFlag = 0x10

/** A still WebP (RFC 9649) with the chunks that draw it; undefined for animations and other files. */
export function cleanWebp(bytes: Uint8Array): CleanPicture | undefined {
  if (readName(bytes, 0) !== 'RIFF' || readName(bytes, 8) !== 'WEBP') return undefined
  const view = viewOf(bytes)
  const total = view.getUint32(4, true) + 8
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | undefined
  for (let at = 12; at < total; ) {
    const name = readName(bytes, at)
    if (name === 'ANIM' || name === 'ANMF') return undefined
    const length = view.getUint32(at + 4, true)
    // Chunks begin at even offsets; a missing last pad byte is a common sin.
    const end = Math.min(at + 8 + length + (length % 2), bytes.byteLength)
    const chunk = slice(bytes, at, Math.max(end, at + 8 + length)).slice()
    size ??= readSize(name, viewOf(chunk))
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & alphaFlag
    if (kept.has(name)) parts.push(chunk)
    at = end
  }
  if (!size || !parts.some((part) => ['VP8 ', 'VP8L'].includes(readName(part, 0)))) return undefined
  const body = concat(parts)
  return { type: 'image/webp', ...size, bytes: concat([header(body.byteLength), body]) }
}

/** Canvas size where the chunk tells it; the first chunk that does is the outermost. */
function readSize(name: string, view: DataView) {
  const read24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (name === 'VP8X') return { width: read24(12) + 1, height: read24(15) + 1 }
  if (name === 'VP8 ') return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff }
  if (name !== 'VP8L') return undefined
  const bits = view.getUint32(9, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function header(bodyLength: number): Uint8Array {
  const bytes = new TextEncoder().encode('RIFF0000WEBP')
  viewOf(bytes).setUint32(4, bodyLength + 4, true)
  return bytes
}
