import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files by their path below `/embed/`: `{version}/{file}`. */
export type Files = Record<string, string>

/** Every file of the versions that have been released, byte for byte as it was. */
export function readReleases(folder: string): Files {
  const paths = globSync('*/*.js', { cwd: folder }).map((path) => path.replaceAll('\\', '/'))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/**
 * What a page can name to be sure of the bytes it gets (Subresource Integrity), for each file by its path on
 * the service, with the version that is the newest.
 */
export function createIntegrity(version: string, files: Files) {
  const digest = (source: string) => `sha384-${createHash('sha384').update(source).digest('base64')}`
  const digests = Object.entries(files).map(([path, source]) => [`/embed/${path}`, digest(source)])
  return { version, files: Object.fromEntries(digests) as Record<string, string> }
}
