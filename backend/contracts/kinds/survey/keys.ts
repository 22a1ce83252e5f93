import { z } from 'zod'

/**
 * Names a question, an option, a row or a page inside its survey; kept when words change, so that answers stay true.
 * `constructor` is the one such name that every object has already, and would seem answered by everybody.
 */
export const Key = z.string().regex(/^(?!constructor$)[a-z0-9](?:[a-z0-9_-]{0,29})$/)
