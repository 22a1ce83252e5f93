import { SubmissionList } from '../../contracts/moderation.ts'
import { readNumber } from './proposal-texts.ts'
import type { TestBed } from './tenant.ts'

export interface StoredSubmission {
  number: number
  reference: string
}

/** Everything the kommun has received, as its moderators see it. */
export async function readStored({ product, tenantUrl }: TestBed): Promise<StoredSubmission[]> {
  const stored: StoredSubmission[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) })
    const response = await fetch(`${tenantUrl}/submissions?${query}`, {
      headers: { Authorization: `Bearer ${product.operatorToken}` },
    })
    if (!response.ok) throw new Error(`Answered ${response.status}: ${await response.text()}`)
    const { items, next } = SubmissionList.parse(await response.json())
    for (const { excerpt, reference } of items) stored.push({ number: readNumber(excerpt), reference })
    cursor = next
  }
  return stored
}
