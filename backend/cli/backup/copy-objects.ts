import { globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { Failure } from '../../selfhost/failure.ts'

/**
 * Copies every object's database, each as it is at one instant, without stopping whoever writes to it.
 * @returns the files, relative to the folders
 * @throws {Failure} when a copy does not pass SQLite's integrity check
 */
export async function copyObjects(from: string, to: string): Promise<string[]> {
  const copied: string[] = []
  // The directory of tenants goes first: every tenant it knows has a database by then, so none is missed.
  for (const pattern of ['*-Directory/*.sqlite', '*/*.sqlite']) {
    for (const file of globSync(pattern, { cwd: from })) {
      if (copied.includes(file)) continue
      await copyOne(join(from, file), join(to, file))
      copied.push(file)
    }
  }
  return copied
}

const allPages = 2 ** 31 - 1

async function copyOne(from: string, to: string) {
  mkdirSync(dirname(to), { recursive: true })
  const source = new DatabaseSync(from, { readOnly: true, timeout: 30_000 })
  try {
    // All pages in one step: in smaller ones, every write in between would start the copy over.
    await backup(source, to, { rate: allPages })
  } finally {
    source.close()
  }
  checkCopy(to)
}

function checkCopy(file: string) {
  const copy = new DatabaseSync(file)
  try {
    const result = copy.prepare('PRAGMA integrity_check').get()?.integrity_check
    if (result !== 'ok') throw new Failure(`The copy ${file} is damaged: ${result}`)
  } finally {
    copy.close()
  }
}
