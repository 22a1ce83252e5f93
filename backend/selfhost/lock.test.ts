import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listHolders, takeLock } from './lock.ts'
import { identifyProcess } from './process-identity.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

async function startSleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  children.push(child)
  await once(child, 'spawn')
  return { child, pid: child.pid as number }
}

test('a folder is held by one, until it is released', () => {
  const lock = takeLock(folder)
  expect(listHolders(folder)).toEqual([{ pid: process.pid, role: 'start' }])
  expect(() => takeLock(folder)).toThrow(`already runs on the data folder ${folder} (process ${process.pid})`)
  lock.release()
  expect(listHolders(folder)).toEqual([])
  takeLock(folder).release()
})

test('a lock left by a dead process is taken over', async () => {
  const { child, pid } = await startSleeper()
  const lock = takeLock(folder)
  lock.release()
  write({ pid, role: 'start', identity: identifyProcess(pid) ?? '' })
  expect(() => takeLock(folder)).toThrow(`kill ${pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  takeLock(folder).release()
})

test('a process that only has the number of a dead one does not hold it', () => {
  takeLock(folder).release()
  write({ pid: process.pid, role: 'start', identity: 'from an earlier boot' })
  takeLock(folder).release()
})

test('a workerd whose starter is gone is ended', async () => {
  const { child, pid } = await startSleeper()
  takeLock(folder).release()
  write({ pid, role: 'workerd', identity: identifyProcess(pid) ?? '' })
  const ended = once(child, 'exit')
  const lock = takeLock(folder)
  expect((await ended)[1]).toBe('SIGKILL')
  expect(listHolders(folder)).toEqual([{ pid: process.pid, role: 'start' }])
  lock.release()
})

function write({ pid, role, identity }: { pid: number; role: string; identity: string }) {
  const database = new DatabaseSync(join(folder, 'lock.sqlite'))
  database.prepare('INSERT INTO holders (pid, role, identity) VALUES (?, ?, ?)').run(pid, role, identity)
  database.close()
}
