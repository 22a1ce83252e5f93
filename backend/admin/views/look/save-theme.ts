import type { Theme } from '../../../contracts/theme.ts'
import { ApiProblem } from '../../api/problem.ts'

interface Themed {
  version: number
  theme: Theme
}

interface Doors<Owner extends Themed> {
  change: (version: number, theme: Theme) => Promise<Owner>
  get: () => Promise<Owner>
  /** Hears what is stored now, when it is something else than was seen. */
  onStored: (owner: Owner) => void
}

/**
 * Saves a look. That something else of its owner has changed meanwhile is no conflict.
 *
 * @throws {ApiProblem} `version_conflict` when somebody else has changed the look; saving again then takes its place.
 */
export async function saveTheme<Owner extends Themed>(seen: Themed, theme: Theme, doors: Doors<Owner>): Promise<Owner> {
  try {
    return await doors.change(seen.version, theme)
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'version_conflict') throw problem
    const stored = await doors.get()
    doors.onStored(stored)
    if (JSON.stringify(stored.theme) !== JSON.stringify(seen.theme)) throw problem
    return doors.change(stored.version, theme)
  }
}
