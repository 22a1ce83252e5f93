/** What a signed-in member can do on a dialogue's page, each by their role. */
export interface MemberTools {
  name: string
  may: { moderate: boolean; answer: boolean; change: boolean; invite: boolean }
  /** As it is stored, also while it is a draft. */
  dialogue: { title: string; introduction: string; version: number }
  /** The oldest that wait for a decision. */
  waiting: readonly WaitingSubmission[]
  moreWaiting: boolean
  /** By the id of each submission that the page shows: what is decided is decided about that version. */
  versions: ReadonlyMap<string, number>
}

/** With the text as everyone would read it. */
export interface WaitingSubmission {
  id: string
  version: number
  createdAt: string
  heading: string
  text: string
  author: string
}
