import { tenant } from '../../place.ts'

/** A code that is on its way: what is needed to enter it. */
export interface Pending {
  email: string
  ticket: string
  expiresAt: string
}

const key = `min-kommun-admin-code-${tenant}`

/** Outlives a look into the mail, for which a phone may drop the page; ends with the tab. */
export const keepPending = (pending: Pending) => sessionStorage.setItem(key, JSON.stringify(pending))

export const forgetPending = () => sessionStorage.removeItem(key)

export function readPending(): Pending | undefined {
  const kept = sessionStorage.getItem(key)
  const pending: Pending | undefined = kept ? JSON.parse(kept) : undefined
  return pending && Date.parse(pending.expiresAt) > Date.now() ? pending : undefined
}
