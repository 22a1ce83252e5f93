import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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

/**
 * Takes a data folder for this process. Two workerd processes on one folder would corrupt it, so every
 * process at work is written down with its identity. Dead ones don't count, and a workerd whose starter was
 * killed is ended: all that it acknowledged is on disk.
 * @throws {Failure} when a living process works on the folder
 */
export function takeLock(dataFolder: string): Lock {
  const database = openLock(dataFolder)
  database.exec('BEGIN IMMEDIATE')
  const alive = readAlive(database)
  const starter = alive.find(({ role }) => role === 'start')
  if (starter) {
    database.exec('ROLLBACK')
    database.close()
    throw new Failure(
      `Min Kommun already runs on the data folder ${dataFolder} (process ${starter.pid}).\n` +
        `Stop it with "kill ${starter.pid}", or choose another folder with MK_DATA_DIR.`,
    )
  }
  alive.forEach(endOrphan)
  database.exec('DELETE FROM holders')
  add(database, { pid: process.pid, role: 'start' })
  database.exec('COMMIT')
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

function readAlive(database: DatabaseSync): Holder[] {
  const rows = database.prepare('SELECT pid, role, identity FROM holders').all()
  return (rows as unknown as (Holder & { identity: string })[])
    .filter(({ pid, identity }) => identifyProcess(pid) === identity)
    .map(({ pid, role }) => ({ pid, role }))
}

function endOrphan({ pid }: Holder) {
  const identity = identifyProcess(pid)
  process.kill(pid, 'SIGKILL')
  while (identity && identifyProcess(pid) === identity) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
}
