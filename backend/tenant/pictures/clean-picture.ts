import { cleanJpeg } from './jpeg.ts'
import type { CleanPicture } from './picture.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

const longestSide = 4096

/**
 * A picture rebuilt from the parts that draw it, and nothing else: no place, camera, date, thumbnail or
 * anything hidden behind its end. What it is is read from its bytes, never from what it is said to be.
 * Undefined for what is not a whole JPEG, PNG or WebP of at most 4,096 pixels a side, such as SVG.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | undefined {
  const picture = attempt(bytes)
  if (!picture || picture.width < 1 || picture.height < 1) return undefined
  return Math.max(picture.width, picture.height) <= longestSide ? picture : undefined
}

function attempt(bytes: Uint8Array): CleanPicture | undefined {
  try {
    return cleanJpeg(bytes) ?? cleanPng(bytes) ?? cleanWebp(bytes)
  } catch (error) {
    // Reading past the end of a view: the file stops before it says it does.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
