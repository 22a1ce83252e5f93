import { z } from 'zod'
import { line } from './primitives.ts'

export const mostPictures = 3
/** Bytes of one picture, as the page sends it after making it smaller. */
export const pictureMaximum = 600_000

/** A picture sent along with what it belongs to, so that both are stored at once or neither is. */
export const PictureInput = z.strictObject({
  /** JPEG, PNG or WebP, base64. What it is is read from the bytes. */
  data: z
    .base64()
    .min(1)
    .max(Math.ceil(pictureMaximum / 3) * 4),
  /** What the picture shows, in words. */
  alt: line({ max: 300 }),
})
export type PictureInput = z.infer<typeof PictureInput>

export const Picture = z.object({ url: z.url(), alt: z.string(), width: z.int(), height: z.int() })
export type Picture = z.infer<typeof Picture>
