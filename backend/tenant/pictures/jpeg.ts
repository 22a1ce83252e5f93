import { concat, slice, startsWith, viewOf } from './bytes.ts'
import type { CleanPicture } from './picture.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
/** Adobe's segment tells how colours are coded; without it some pictures turn green. It holds nothing else. */
const adobe = 0xee

/** Frame headers (SOF0–SOF15) carry the size; C4, C8 and CC share the range and are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** APP0–APP15 and comments: where cameras and programs write about the picture. */
const isMetadata = (marker: number) => (marker >= 0xe0 && marker <= 0xef && marker !== adobe) || marker === 0xfe

/** A JPEG (ITU-T T.81) without its application segments and comments, cut at its own end; undefined for other files. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined
  const view = viewOf(bytes)
  const parts = [slice(bytes, 0, 2)]
  let [width, height, at] = [0, 0, 2]
  for (;;) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === endOfImage) {
      parts.push(slice(bytes, at, at + 2))
      return { type: 'image/jpeg', width, height, bytes: concat(parts) }
    }
    let end = at + 2 + view.getUint16(at + 2)
    if (isFrame(marker)) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    if (marker === startOfScan) end = findScanEnd(view, end)
    if (!isMetadata(marker)) parts.push(slice(bytes, at, end))
    at = end
  }
}

/** Compressed data runs until a marker that is neither a stuffed byte nor a restart. */
function findScanEnd(view: DataView, from: number): number {
  for (let at = from; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
}
