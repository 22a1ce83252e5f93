import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { directoryMigrations } from '../../../directory/migrations/index.ts'
import { hashMigrations, recordFile } from './hashes.ts'
import { migrations } from './index.ts'

const released: Record<string, string> = JSON.parse(readFileSync(recordFile, 'utf8'))
const present = hashMigrations()

const advice =
  'Data is stored by it already, so write a new migration instead. ' +
  'Before the first release, and for a new migration: npm run migrations:record'

describe.each(Object.keys({ ...released, ...present }))('%s', (file) => {
  test('is as it was recorded', () => {
    expect(present[file], `${file} is missing. ${advice}`).toBeDefined()
    expect(released[file], `${file} is not recorded. ${advice}`).toBeDefined()
    expect(present[file], `${file} has changed. ${advice}`).toBe(released[file])
  })
})

test('each is in its list, and the numbers have no gap', () => {
  const count = (folder: string) =>
    Object.keys(present)
      .filter((file) => file.startsWith(folder))
      .sort()
  const folders = { 'tenant/db/migrations/': migrations, 'directory/migrations/': directoryMigrations }
  for (const [folder, list] of Object.entries(folders)) {
    const numbers = count(folder).map((file) => Number(file.slice(folder.length, folder.length + 4)))
    expect(numbers).toEqual(list.map((_, index) => index + 1))
  }
})
