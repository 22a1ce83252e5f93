import type { pictureMaximum } from '../../../backend/contracts/pictures.ts'

// The contract's own figure: the types don't match when it changes.
const maximum: typeof pictureMaximum = 600_000
const previewSide = 240
const sizes = [1600, 1200, 800]
const qualities = [0.85, 0.6]

/**
 * Draws a picture anew, upright and no larger than it has to be: the result holds what was seen and nothing
 * else. The preview is a canvas, since a `blob:` image is refused by strict pages. Throws when it can't be read.
 */
export async function shrink(file: Blob): Promise<{ data: string; preview: HTMLCanvasElement }> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const preview = draw(bitmap, previewSide)
    for (const side of sizes) {
      const canvas = draw(bitmap, side)
      for (const quality of qualities) {
        const blob = await encode(canvas, quality)
        if (blob.size <= maximum) return { data: await toBase64(blob), preview }
      }
    }
  } finally {
    bitmap.close()
  }
  throw new Error('Too detailed')
}

/** On white, since JPEG knows nothing of transparency. */
function draw(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

const encode = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/jpeg', quality),
  )

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
