import { z } from 'zod'

const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/**
 * A tenant's or a dialogue's look; each token becomes the custom property `--min-kommun-{token}`.
 * Colours that fail WCAG 2.2's 4.5:1 on their ground are refused when saved (see `tenant/theme/rules.ts`).
 */
export const Theme = z.strictObject({
  action: Colour.optional(),
  text: Colour.optional(),
  surface: Colour.optional(),
  font: z
    .string()
    .max(200)
    // Quotes in pairs: it becomes part of a style sheet.
    .regex(/^(?:[\p{L}\p{N} ,-]|"[\p{L}\p{N} ,-]*"|'[\p{L}\p{N} ,-]*')+$/u)
    .optional(),
  radius: z.int().min(0).max(24).optional(),
  /** The height of buttons and fields, which the space between things follows. */
  density: z.literal([40, 48, 56]).optional(),
})
export type Theme = z.infer<typeof Theme>
