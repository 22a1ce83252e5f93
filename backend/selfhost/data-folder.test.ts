import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureOperatorToken, prepareDataFolder, readOperatorToken } from './data-folder.ts'

let parent: string
let folder: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-'))
  folder = join(parent, 'deep/data')
})
afterEach(() => rmSync(parent, { recursive: true }))

test('the folder and what is in it are for their owner alone', () => {
  prepareDataFolder(folder)
  ensureOperatorToken(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'operator-token')).mode & 0o777).toBe(0o600)
})

test('the operator token is made once and kept', () => {
  prepareDataFolder(folder)
  expect(readOperatorToken(folder)).toBeUndefined()
  const token = ensureOperatorToken(folder)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(ensureOperatorToken(folder)).toBe(token)
  expect(readOperatorToken(folder)).toBe(token)
})

test('a folder that cannot be made is told with the setting that chooses it', () => {
  writeFileSync(join(parent, 'deep'), 'a file in the way')
  expect(() => prepareDataFolder(folder)).toThrow('MK_DATA_DIR')
})
