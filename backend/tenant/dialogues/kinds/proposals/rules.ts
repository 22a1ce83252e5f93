import { type ProposalStatus, publicStatuses } from '../../../../contracts/kinds/proposals.ts'

const excerptLength = 200

export const isPublicStatus = (status: ProposalStatus) => (publicStatuses as readonly string[]).includes(status)

/** Until a committee or an answer has taken it up, a proposal is its author's to withdraw. */
export const mayWithdraw = (status: ProposalStatus) =>
  ['submitted', 'reviewing', 'published', 'threshold_reached'].includes(status)

/** While these last, citizens may add and take back their support. */
export const takesSupports = (status: ProposalStatus) => status === 'published' || status === 'threshold_reached'

/** The beginning of a text, cut at a word. */
export function toExcerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  if (flat.length <= excerptLength) return flat
  const cut = flat.slice(0, excerptLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), excerptLength - 40)).trimEnd()}…`
}
