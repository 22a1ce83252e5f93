import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const built = join(root, 'dist/public/embed')

/**
 * Keeps the embed files of the newest build for good: copies their folder to `widget/releases`, from which
 * every later build takes them along. Run after `rollup -c` and before a deployment; commit what it adds.
 */
const { version } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as { version: string }
const kept = join(root, 'widget/releases', version)
const isKnown = existsSync(kept)
// A folder is named by its content, so one that is there already holds the same bytes.
if (!isKnown) cpSync(join(built, version), kept, { recursive: true })
console.log(isKnown ? `${version} has been released before.` : `${version} is kept in widget/releases. Commit it.`)
