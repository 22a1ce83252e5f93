import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { tenantObject } from '../../../objects.ts'
import { DurableObjectDialect } from '../../../tenant/db/dialect.ts'
import type { Database } from '../../../tenant/db/schema.ts'
import { txSync } from '../../../tenant/db/tx-sync.ts'
import { createTenant } from '../support/tenants.ts'

interface Given {
  db: Kysely<Database>
  storage: DurableObjectStorage
}

async function inStorage<T>(work: (given: Given) => Promise<T>): Promise<T> {
  const { id } = await createTenant()
  return runInDurableObject(tenantObject(env, id), (_, { storage }) =>
    work({ storage, db: new Kysely<Database>({ dialect: new DurableObjectDialect(storage) }) }),
  )
}

const origin = (name: string) => ({ origin: name, created_at: 1 })

test('a write that throws stores nothing of what it did', () =>
  inStorage(async ({ db, storage }) => {
    const work = () =>
      txSync(storage, (tx) => {
        tx.run(db.insertInto('origins').values(origin('https://ny.se')))
        throw new Error('efteråt')
      })
    expect(work).toThrow('efteråt')
    expect(await db.selectFrom('origins').selectAll().where('origin', '=', 'https://ny.se').execute()).toEqual([])
  }))

test('a write counts the rows that it changed, and not those of indexes', () =>
  inStorage(async ({ db, storage }) => {
    txSync(storage, (tx) => {
      expect(tx.change(db.insertInto('origins').values([origin('https://a.se'), origin('https://b.se')]))).toBe(2)
      const again = db.insertInto('origins').values(origin('https://a.se'))
      expect(tx.change(again.onConflict((conflict) => conflict.doNothing()))).toBe(0)
      expect(tx.change(db.deleteFrom('origins').where('origin', 'like', 'https://_.se'))).toBe(2)
    })
  }))

test('a transaction that would hold the object still is refused', () =>
  inStorage(async ({ db }) => {
    await expect(db.transaction().execute(async () => {})).rejects.toThrow(/txSync/)
  }))

test('what SQLite would store as something else is refused', () =>
  inStorage(async ({ db }) => {
    const insert = db.insertInto('origins').values({ origin: new Date() as never, created_at: 1 })
    await expect(insert.execute()).rejects.toThrow(/Cannot bind/)
  }))
