import { findReadable, listContrasts, readable } from '../../contracts/colours.ts'
import type { FieldError } from '../../contracts/problems.ts'
import type { Theme } from '../../contracts/theme.ts'
import { problem } from '../../http/problem.ts'

/** @throws `invalid_input` naming the colours that can't be read on their ground, each with the nearest that can. */
export function assertReadable(theme: Theme) {
  const failed = listContrasts(theme).filter(({ contrast }) => contrast < readable)
  if (failed.length === 0) return
  const tokens = Map.groupBy(failed, ({ token }) => token)
  const errors = [...tokens].map(([token, [check]]): FieldError => {
    const grounds = listContrasts(theme).filter((other) => other.token === token)
    const suggestion = findReadable(
      check?.colour ?? '',
      grounds.map(({ ground }) => ground),
    )
    return {
      pointer: `/theme/${token}`,
      code: 'low_contrast',
      minimum: readable,
      ...(suggestion ? { suggestion } : {}),
    }
  })
  throw problem('invalid_input', { errors })
}
