import { type OpenPeriod, type ProposalStatus, publicStatuses } from '../../../../contracts/kinds/proposals.ts'

const excerptLength = 200

export const isPublicStatus = (status: ProposalStatus) => (publicStatuses as readonly string[]).includes(status)

/** Until a committee or an answer has taken it up, a proposal is its author's to withdraw. */
export const mayWithdraw = (status: ProposalStatus) =>
  ['unconfirmed', 'submitted', 'reviewing', 'published', 'threshold_reached'].includes(status)

/** Until everyone can read it, its author may still correct it. */
export const mayCorrect = (status: ProposalStatus) => ['unconfirmed', 'submitted', 'reviewing'].includes(status)

/** While these last, citizens may add and take back their support. */
export const takesSupports = (status: ProposalStatus) => status === 'published' || status === 'threshold_reached'

/** The beginning of a text, or what stands around `near`, cut at words. */
export function toExcerpt(text: string, near = 0): string {
  const flat = text.replace(/\s/g, ' ')
  const from = near < excerptLength - 40 ? 0 : flat.lastIndexOf(' ', near - 60) + 1
  const rest = flat.slice(from).replace(/ +/g, ' ').trim()
  const start = from === 0 ? '' : '…'
  if (rest.length <= excerptLength) return start + rest
  const cut = rest.slice(0, excerptLength)
  const end = Math.max(cut.lastIndexOf(' '), excerptLength - 40)
  // Not between the halves of a character.
  return `${start}${cut
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}

/**
 * Until when a proposal published at `from` can be supported; null where only the dialogue's own end counts.
 * A month later is the same day of the month, or the month's last where there is none.
 */
export function computeClosingTime(from: number, period: OpenPeriod | null, choice: number | null): number | null {
  const length = choice ?? period?.choices[0]
  if (!period || length === undefined) return null
  if (period.unit === 'days') return from + length * 24 * 3600_000
  const end = new Date(from)
  const day = end.getUTCDate()
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + length)
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(day, last))
  return end.getTime()
}

/** Where a member may move a proposal by hand; publishing, rejecting and hiding are the moderators' decisions. */
const moves: Partial<Record<ProposalStatus, readonly ProposalStatus[]>> = {
  submitted: ['reviewing'],
  published: ['threshold_reached', 'referred', 'closed'],
  threshold_reached: ['referred', 'closed'],
  referred: ['threshold_reached', 'closed'],
  answered: ['referred', 'closed'],
  closed: ['published', 'referred'],
}

export const mayMove = (from: ProposalStatus, to: ProposalStatus) => moves[from]?.includes(to) ?? false

/** The kommun can answer whatever the public can read; an answer can be corrected. */
export const mayAnswer = isPublicStatus
