import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { migrate } from '../../../db/migrate.ts'
import { tenantObject } from '../../../objects.ts'
import { migrations } from '../../../tenant/db/migrations/index.ts'
import { createTenant } from '../support/tenants.ts'

async function inStorage<T>(work: (storage: DurableObjectStorage) => T): Promise<T> {
  const { id } = await createTenant()
  return runInDurableObject(tenantObject(env, id), (_, { storage }) => work(storage))
}

const readSchema = ({ sql }: DurableObjectStorage) =>
  sql.exec<{ sql: string }>('select sql from sqlite_master where sql is not null order by name').toArray()

const readVersion = ({ sql }: DurableObjectStorage) =>
  sql.exec<{ version: number }>('select max(version) as version from schema_version').one().version

test('repeated, they change nothing', () =>
  inStorage((storage) => {
    const before = readSchema(storage)
    migrate(storage, migrations)
    migrate(storage, migrations)
    expect(readSchema(storage)).toEqual(before)
    expect(readVersion(storage)).toBe(migrations.length)
  }))

test('a new one runs once, after those there were', () =>
  inStorage((storage) => {
    const more = [...migrations, 'create table added (id integer primary key)']
    migrate(storage, more)
    migrate(storage, more)
    expect(readVersion(storage)).toBe(migrations.length + 1)
    expect(storage.sql.exec('select * from added').toArray()).toEqual([])
  }))

test('one that fails leaves nothing of itself', () =>
  inStorage((storage) => {
    const before = readSchema(storage)
    const broken = [...migrations, 'create table half (id integer); insert into no_such_table values (1)']
    expect(() => migrate(storage, broken)).toThrow(/no_such_table/)
    expect(readSchema(storage)).toEqual(before)
    expect(readVersion(storage)).toBe(migrations.length)
  }))

test('data from a newer release is refused', () =>
  inStorage((storage) => {
    storage.sql.exec('insert into schema_version (version) values (?)', migrations.length + 1)
    expect(() => migrate(storage, migrations)).toThrow(/this release knows/)
  }))
