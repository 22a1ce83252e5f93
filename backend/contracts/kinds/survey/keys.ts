import { z } from 'zod'

/** Names a question, an option, a row or a page inside its survey; kept when words change, so that answers stay true. */
export const Key = z.string().regex(/^[a-z0-9](?:[a-z0-9_-]{0,29})$/)
