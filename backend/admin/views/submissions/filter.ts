import type { SubmissionStatus } from '../../../contracts/submissions.ts'

/** What narrows the list, as it stands in the address: shared, found again and kept when one goes back. */
export interface Filter {
  q: string
  dialogue: string
  status: SubmissionStatus | ''
  category: string
  place: string
  from: string
  to: string
  only: '' | 'flagged' | 'answered' | 'unanswered' | 'hidden'
  sort: 'newest' | 'oldest'
}

export const noFilter: Filter = {
  q: '',
  dialogue: '',
  status: '',
  category: '',
  place: '',
  from: '',
  to: '',
  only: '',
  sort: 'newest',
}

export const readFilter = (query: Record<string, string>): Filter => ({
  ...noFilter,
  ...(Object.fromEntries(Object.entries(query).filter(([name]) => name in noFilter)) as Partial<Filter>),
})

/** The part of an address that says it; only what differs from no filter. */
export function writeFilter(filter: Filter): string {
  const said = Object.entries(filter).filter(([name, value]) => value !== noFilter[name as keyof Filter])
  return said.length > 0 ? `?${new URLSearchParams(said)}` : ''
}

/** What the API is asked. */
export function toQuery({ only, sort: _, ...filter }: Filter) {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) as Partial<
    Record<Exclude<keyof typeof filter, 'status'>, string>
  > & { status?: SubmissionStatus }
  return { ...given, ...states[only] }
}

const states = {
  '': {},
  flagged: { flagged: 'true' },
  answered: { answered: 'true' },
  unanswered: { answered: 'false' },
  hidden: { hidden: 'true' },
} as const satisfies Record<Filter['only'], object>
