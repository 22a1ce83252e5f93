import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** An absolute path to something in the project, wherever the command was called from. */
export const inProject = (...parts: string[]) => resolve(root, ...parts)
