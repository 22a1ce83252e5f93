import type { Sentences } from '../../api/tell-problem.ts'
import { t } from '../../i18n/index.ts'

/** How long to wait after too many attempts. */
export const tellOften = (): Sentences => ({
  too_many_requests: ({ retryAfter }) => t.signIn.refused.often(retryAfter),
})
