import { signal } from '@preact/signals'
import type { Member } from '../contracts/members.ts'

/** Who is signed in: undefined while nobody knows yet, null when nobody is. */
export const me = signal<Member | null | undefined>(undefined)

/** The session has ended, here or elsewhere: the sign-in view takes the place of what is shown. */
export const signedOut = () => {
  me.value = null
}
