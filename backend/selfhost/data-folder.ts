import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.ts'

/** Where things are in a data folder. Backups and operators rely on these names: keep them. */
export const inDataFolder = (folder: string) => ({
  objects: join(folder, 'objects'),
  /** Messages that no mail server took, because none is configured. */
  mail: join(folder, 'mail'),
  operatorToken: join(folder, 'operator-token'),
  workerdConfig: join(folder, 'workerd.capnp'),
})

/**
 * Makes sure that the folder is there, for its owner alone: it holds each tenant's keys.
 * @throws {Failure} when it can't be made
 */
export function prepareDataFolder(folder: string): void {
  try {
    const { objects, mail } = inDataFolder(folder)
    for (const inside of [objects, mail]) mkdirSync(inside, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Failure(`Can't make the data folder ${folder}: ${(error as Error).message} (MK_DATA_DIR chooses it)`)
  }
}

/** The operator token kept in the data folder; undefined before the first start. */
export function readOperatorToken(folder: string): string | undefined {
  try {
    return readFileSync(inDataFolder(folder).operatorToken, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Failure(`Can't read the operator token: ${(error as Error).message}`)
  }
}

/** The kept operator token, or a new random one (256 bits) that is kept from now on. */
export function ensureOperatorToken(folder: string): string {
  const kept = readOperatorToken(folder)
  if (kept) return kept
  const token = randomBytes(32).toString('base64url')
  writeFileSync(inDataFolder(folder).operatorToken, `${token}\n`, { mode: 0o600 })
  return token
}
