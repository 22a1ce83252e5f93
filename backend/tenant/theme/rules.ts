import { listContrasts, readable } from '../../contracts/colours.ts'
import type { Theme } from '../../contracts/theme.ts'
import { problem } from '../../http/problem.ts'

/** @throws `invalid_input` naming the colours that can't be read on their ground. */
export function assertReadable(theme: Theme) {
  const failed = listContrasts(theme).filter(({ contrast }) => contrast < readable)
  if (failed.length === 0) return
  const pointers = new Set(failed.map(({ token }) => `/theme/${token}`))
  throw problem('invalid_input', {
    errors: [...pointers].map((pointer) => ({ pointer, code: 'low_contrast', minimum: readable })),
  })
}
