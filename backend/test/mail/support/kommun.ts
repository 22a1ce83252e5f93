import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { vi } from 'vitest'
import { createClient } from '../../../demo/client.ts'
import { startProduct } from '../../support/product.ts'

export interface OutboxRow {
  recipient: string
  content: string
  state: 'waiting' | 'sent' | 'failed'
  attempts: number
  next_attempt_at: number
  last_error: string | null
}

const params = { tenant: 'provkommun', dialogue: 'e-forslag' }

export type MailingKommun = Awaited<ReturnType<typeof startMailingKommun>>

/** The product with one kommun, whose mail goes where `env` says. */
export async function startMailingKommun(env: Record<string, string>) {
  const product = await startProduct({
    env: { MK_DEMO: 'off', MK_PROOF_ZEROS: '1', MK_MAIL_FROM: 'dialog@provkommun.example', ...env },
  })
  const client = createClient(product.base, product.operatorToken)
  await client.call('createTenant', { body: { slug: params.tenant, name: 'Provkommun' } })
  const body = { slug: params.dialogue, kind: 'proposals', title: 'E-förslag', state: 'open' } as const
  await client.call('createDialogue', { params, body })
  const database = findDatabase(product.dataDir)

  /** Sends a proposal whose receipt goes to the address; the moment of sending to wait for is the outbox's. */
  async function propose(email: string, changes: Record<string, unknown> = {}): Promise<number> {
    const api = `${product.base}/api/v1/${params.tenant}`
    const key = crypto.randomUUID()
    const challenge = (await (await fetch(`${api}/challenges/${key}`)).json()) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const content = { heading: 'Fler bänkar', text: 'Vid dammen.', author: { kind: 'name', name: 'Ann' }, ...changes }
    const response = await fetch(`${api}/dialogues/${params.dialogue}/proposals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ ...content, email, proof: { challenge, solution } }),
    })
    await response.body?.cancel()
    return response.status
  }

  const readOutbox = (): OutboxRow[] => query(database, 'select * from mail_outbox order by id')

  return {
    product,
    propose,
    /** The outbox once each message has been tried, with how often before if `attempts` says so. */
    settled: (count: number, attempts = 1) =>
      vi.waitFor(
        () => {
          const rows = readOutbox()
          const tried = rows.filter((row) => row.state !== 'waiting' || row.attempts >= attempts)
          if (tried.length < count) throw new Error(`${JSON.stringify(rows)}\n${product.logs()}`)
          return rows
        },
        { timeout: 20_000, interval: 100 },
      ),
    /** Publishes what has been proposed, which is news to those who proposed it. */
    async publishAll() {
      const { items } = await client.call('listQueue', { params: { tenant: params.tenant } })
      const named = items.map(({ type, id, version }) => ({ type, id, version }))
      await client.call('decideMany', { params: { tenant: params.tenant }, body: { action: 'publish', items: named } })
    },
    /** Makes what waits for its next attempt due, as if a day had passed, and wakes the kommun. */
    async passTime(email: string) {
      await product.interrupt('SIGTERM')
      const db = new DatabaseSync(database)
      db.exec(`update mail_outbox set next_attempt_at = next_attempt_at - ${24 * 3600_000} where state = 'waiting'`)
      db.close()
      await product.restart()
      await propose(email)
    },
  }
}

function findDatabase(dataDir: string): string {
  const folder = join(dataDir, 'objects', 'min-kommun-Tenant')
  const [file, another] = readdirSync(folder).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
  if (!file || another) throw new Error(`There is not exactly one kommun in ${folder}`)
  return join(folder, file)
}

function query<T>(file: string, sql: string): T[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return db.prepare(sql).all() as T[]
  } finally {
    db.close()
  }
}
