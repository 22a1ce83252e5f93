import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import { tenantUrl } from '../../parts/shared.ts'

export const surveyUrl = (configuration: Configuration) =>
  `${tenantUrl(configuration)}/dialogues/${configuration.dialogue.slug}`
