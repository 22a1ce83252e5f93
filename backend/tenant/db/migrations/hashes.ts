import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const backend = join(import.meta.dirname, '../../..')

export const recordFile = join(import.meta.dirname, 'released.json')

/** SHA-256 of each migration there is, by its path below `backend/`. */
export function hashMigrations(): Record<string, string> {
  const files = globSync('**/migrations/[0-9]*.ts', { cwd: backend, exclude: ['**/node_modules'] }).sort()
  return Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), hashFile(join(backend, file))]))
}

const hashFile = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
