import { concat, readName, slice, startsWith, viewOf } from './bytes.ts'
import type { CleanPicture } from './picture.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What draws the picture; text, times, EXIF, colour profiles and animation stay behind. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA'])

/** A PNG (ISO/IEC 15948) with the chunks that draw it, cut at its own end; undefined for other files. */
export function cleanPng(bytes: Uint8Array): CleanPicture | undefined {
  if (!startsWith(bytes, signature)) return undefined
  const view = viewOf(bytes)
  if (readName(bytes, 12) !== 'IHDR') return undefined
  const parts = [slice(bytes, 0, 8)]
  for (let at = 8; ; ) {
    const name = readName(bytes, at + 4)
    const end = at + 12 + view.getUint32(at)
    const chunk = slice(bytes, at, end)
    if (kept.has(name)) parts.push(chunk)
    if (name === 'IEND') {
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), bytes: concat(parts) }
    }
    at = end
  }
}
