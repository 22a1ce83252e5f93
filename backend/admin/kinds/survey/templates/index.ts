import type { SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import { place } from './place.ts'
import { priorities } from './priorities.ts'
import { pulse } from './pulse.ts'
import { satisfaction } from './satisfaction.ts'

export interface Template {
  name: string
  label: { sv: string; en: string }
  hint: { sv: string; en: string }
  settings: Partial<SurveySettings>
}

/** Surveys to begin with, in all languages; everything in them can be changed. */
export const templates: readonly Template[] = [satisfaction, pulse, priorities, place]
