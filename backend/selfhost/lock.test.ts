import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listHolders, takeLock } from './lock.ts'
import { identifyProcess } from './process-identity.ts'

vi.setConfig({ testTimeout: 20_000 })

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

test('a folder is held by one, until it is released', async () => {
  const lock = await takeLock(folder)
  expect(listHolders(folder)).toEqual([{ pid: process.pid, role: 'start' }])
  await expect(takeLock(folder, 100)).rejects.toThrow(
    `already runs on the data folder ${folder} (process ${process.pid})`,
  )
  lock.release()
  expect(listHolders(folder)).toEqual([])
  ;(await takeLock(folder)).release()
})

test('a lock left by a dead process is taken over', async () => {
  const { child, pid } = await startSleeper()
  const lock = await takeLock(folder)
  lock.release()
  write({ pid, role: 'start', identity: identifyProcess(pid) ?? '' })
  await expect(takeLock(folder, 100)).rejects.toThrow(`kill ${pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  ;(await takeLock(folder)).release()
})

test('a process that is about to end is waited for', async () => {
  const { child, pid } = await startSleeper()
  ;(await takeLock(folder)).release()
  write({ pid, role: 'start', identity: identifyProcess(pid) ?? '' })
  spawn('sh', ['-c', `sleep 1; kill -9 ${child.pid}`])
  ;(await takeLock(folder)).release()
})

test('a process that only has the number of a dead one does not hold it', async () => {
  ;(await takeLock(folder)).release()
  write({ pid: process.pid, role: 'start', identity: 'from an earlier boot' })
  ;(await takeLock(folder)).release()
})

test('a workerd whose starter is gone is ended', async () => {
  const { child, pid } = await startSleeper()
  ;(await takeLock(folder)).release()
  write({ pid, role: 'workerd', identity: identifyProcess(pid) ?? '' })
  const ended = once(child, 'exit')
  const lock = await takeLock(folder)
  expect((await ended)[1]).toBe('SIGKILL')
  expect(listHolders(folder)).toEqual([{ pid: process.pid, role: 'start' }])
  lock.release()
})

function write({ pid, role, identity }: { pid: number; role: string; identity: string }) {
  const database = new DatabaseSync(join(folder, 'lock.sqlite'))
  database.prepare('INSERT INTO holders (pid, role, identity) VALUES (?, ?, ?)').run(pid, role, identity)
  database.close()
}
