import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.ts'
import { identifyProcess } from './process-identity.ts'

/** A process that works on a data folder: the one that was started, or the workerd it started. */
export interface Holder {
  pid: number
  role: 'start' | 'workerd'
}

export interface Lock {
  /** Names another process that must be gone before the folder is free. */
  add(holder: Holder): void
  release(): void
}

/** How long a stop may take that was asked for a moment ago: workerd's grace period and a little more. */
const stopMilliseconds = 4_000

/**
 * Takes a data folder for this process. Two workerd processes on one folder would corrupt it, so every
 * process at work is written down with its identity. Dead ones don't count, and a workerd whose starter was
 * killed is ended: all that it acknowledged is on disk.
 * @param patience milliseconds to wait for a process that may be about to end
 * @throws {Failure} when it is still there then
 */
export async function takeLock(dataFolder: string, patience = stopMilliseconds): Promise<Lock> {
  const database = openLock(dataFolder)
  const deadline = Date.now() + patience
  let starter = tryTake(database)
  while (starter && Date.now() < deadline) {
    await sleep(50)
    starter = tryTake(database)
  }
  if (starter) {
    database.close()
    throw new Failure(
      `Min Kommun already runs on the data folder ${dataFolder} (process ${starter.pid}).\n` +
        `Stop it with "kill ${starter.pid}", or choose another folder with MK_DATA_DIR.`,
    )
  }
  return {
    add: (holder) => add(database, holder),
    release() {
      if (!database.isOpen) return
      database.exec('DELETE FROM holders')
      database.close()
    },
  }
}

/** The living processes that hold a data folder; none when it is free. */
export function listHolders(dataFolder: string): Holder[] {
  const database = openLock(dataFolder)
  try {
    return readAlive(database)
  } finally {
    database.close()
  }
}

function openLock(dataFolder: string) {
  const database = new DatabaseSync(join(dataFolder, 'lock.sqlite'), { timeout: 5_000 })
  database.exec('CREATE TABLE IF NOT EXISTS holders (pid INTEGER PRIMARY KEY, role TEXT, identity TEXT) STRICT')
  return database
}

function add(database: DatabaseSync, { pid, role }: Holder) {
  database
    .prepare('INSERT OR REPLACE INTO holders (pid, role, identity) VALUES (?, ?, ?)')
    .run(pid, role, identifyProcess(pid) ?? '')
}

/** Writes this process down, unless there is a starter that works on the folder; then it is returned. */
function tryTake(database: DatabaseSync): Holder | undefined {
  database.exec('BEGIN IMMEDIATE')
  const alive = readAlive(database)
  const starter = alive.find(({ role }) => role === 'start')
  if (!starter) {
    alive.forEach(endOrphan)
    database.exec('DELETE FROM holders')
    add(database, { pid: process.pid, role: 'start' })
  }
  database.exec('COMMIT')
  return starter
}

function readAlive(database: DatabaseSync): Holder[] {
  const rows = database.prepare('SELECT pid, role, identity FROM holders').all()
  return (rows as unknown as (Holder & { identity: string })[])
    .filter(({ pid, identity }) => identifyProcess(pid) === identity)
    .map(({ pid, role }) => ({ pid, role }))
}

function endOrphan({ pid }: Holder) {
  const identity = identifyProcess(pid)
  process.kill(pid, 'SIGKILL')
  while (identity && identifyProcess(pid) === identity) {
    // Without giving way: the folder is neither free nor anybody else's in between.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
}
