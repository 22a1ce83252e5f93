import type { ProposalSettings, PublicProposalSettings } from '../../../../contracts/kinds/proposals.ts'
import type { DialogueRow } from '../../rules.ts'
import type { CommentRules, SupportRules } from '../kind.ts'

type WithSettings = Pick<DialogueRow, 'settings'>

/** The kind's settings of a dialogue; they were validated when they were saved. */
export const getSettings = (dialogue: WithSettings): ProposalSettings => JSON.parse(dialogue.settings)

/** The number of supports at which a proposal is taken up; null when there is none. */
export function computeThreshold({ threshold }: Pick<ProposalSettings, 'threshold'>): number | null {
  if (threshold === null || typeof threshold === 'number') return threshold
  return Math.max(1, Math.ceil((threshold.permille * threshold.population) / 1000))
}

export function getSupportRules(dialogue: WithSettings): SupportRules {
  const settings = getSettings(dialogue)
  const { supporting: level, handlingMonths } = settings
  return { level, threshold: computeThreshold(settings), handlingMonths }
}

export function getCommentRules(dialogue: WithSettings): CommentRules | undefined {
  const { comments, naming } = getSettings(dialogue)
  return comments === 'on' ? { naming } : undefined
}

export function toPublicSettings(dialogue: WithSettings): PublicProposalSettings {
  const { duplicateMonths: _, exemptCategories: __, ...settings } = getSettings(dialogue)
  return { ...settings, threshold: computeThreshold(settings) }
}
