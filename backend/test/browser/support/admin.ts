import type { Page } from 'playwright-core'
import type { Role } from '../../../contracts/operation.ts'
import type { Client } from '../../../demo/client.ts'

interface Entry {
  page: Page
  client: Client
  base: string
  /** The kommun's slug. */
  kommun: string
  role: Role
  /** Below `/{tenant}/admin`, as in `dialogues/parken`. */
  path: string
}

/** Signs a member with this role in, as a one-time link does, and opens the admin. */
export async function enterAdmin({ page, client, base, kommun, role, path }: Entry): Promise<void> {
  const name = { admin: 'Ada Admin', moderator: 'Mo Moderator', analyst: 'Ana Analyst' }[role]
  const body = { email: `${role}@exempel.se`, name, role }
  const { code } = await client.call('createSignInLink', { params: { tenant: kommun }, body })
  await page.goto(`${base}/`)
  const status = await page.evaluate(
    async ([address, code]) => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify({ code }) })).status
    },
    [`${base}/api/v1/${kommun}/sessions`, code] as const,
  )
  if (status !== 201) throw new Error(`Signing in answered ${status}`)
  await page.goto(`${base}/${kommun}/admin${path && `/${path}`}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
