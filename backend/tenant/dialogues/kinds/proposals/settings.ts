import type { ProposalSettings } from '../../../../contracts/kinds/proposals.ts'
import type { DialogueRow } from '../../rules.ts'

/** The kind's settings of a dialogue; they were validated when they were saved. */
export const getSettings = (dialogue: Pick<DialogueRow, 'settings'>): ProposalSettings => JSON.parse(dialogue.settings)
