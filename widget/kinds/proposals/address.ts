import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import { tenantUrl } from '../../api.ts'

export const proposalsUrl = (configuration: Configuration) =>
  `${tenantUrl(configuration)}/dialogues/${configuration.dialogue.slug}/proposals`
