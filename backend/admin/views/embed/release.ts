import { ApiProblem } from '../../api/problem.ts'

interface Integrity {
  version: string
  /** SHA-384 of every file there is, by its path. */
  files: Record<string, string>
}

/** The build that is served now. @throws {ApiProblem} `network` */
export async function loadIntegrity(signal: AbortSignal): Promise<Integrity> {
  const response = await fetch('/embed/integrity.json', { signal })
  if (!response.ok) throw new ApiProblem('network', response.status)
  return response.json()
}

/** What a page names to pin a kind's script: the newest build and the script's digest. */
export async function loadRelease(kind: string, signal: AbortSignal) {
  const { version, files } = await loadIntegrity(signal)
  const digest = files[`/embed/${version}/${kind}.js`]
  return digest ? { version, digest } : undefined
}
