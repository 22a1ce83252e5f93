import { ApiProblem } from '../../api/problem.ts'
import { t } from '../../i18n/index.ts'
import type { AdminKind } from '../kind.ts'
import { nameNewCategories } from './categories.ts'
import { FirstChoice } from './first-choice.tsx'
import type { Rules } from './rules.ts'
import { SettingsFields } from './settings-fields.tsx'

export const proposals: AdminKind = {
  SettingsFields,
  FirstChoice,
  toLabel: (setting) => t.proposalRules.labels[setting as keyof Rules] ?? setting,
  complete: (settings) => {
    const missing = listMissing(settings as Partial<Rules>)
    if (missing.length > 0) {
      throw new ApiProblem('invalid_input', 422, {
        errors: missing.map((pointer) => ({ pointer: `/settings/${pointer}`, code: 'required' })),
      })
    }
    return nameNewCategories(settings as Partial<Rules>)
  },
}

/** What was chosen but not said: a threshold without its number, a period without its length. */
function listMissing({ threshold, openPeriod }: Partial<Rules>): string[] {
  const parts = typeof threshold === 'object' && threshold !== null ? threshold : undefined
  return [
    threshold === '' && 'threshold',
    parts?.permille === null && 'threshold/permille',
    parts?.population === null && 'threshold/population',
    openPeriod?.choices.length === 0 && 'openPeriod/choices',
  ].filter((pointer) => pointer !== false && pointer !== undefined)
}
