import { z } from 'zod'

/** `{dialogue's id}.{opened}.{made}.{signature}`, times in seconds since 1970. */
export const FrameTokenText = z.string().max(200)

/** What a framed page writes with; `seconds` is how long it is good for. */
export const FrameToken = z.object({ token: FrameTokenText, seconds: z.int() })
export type FrameToken = z.infer<typeof FrameToken>
