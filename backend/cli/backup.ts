import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { inDataFolder, prepareDataFolder } from '../selfhost/data-folder.ts'
import { readEnvironment } from '../selfhost/environment.ts'
import { Failure, runCommand } from '../selfhost/failure.ts'
import { copyObjects } from './backup/copy-objects.ts'

/**
 * `npm run backup -- FOLDER`: a copy of the data folder, taken while the product runs or rests. The copy is a
 * data folder itself: MK_DATA_DIR can point at it. It appears under its name when it is whole and checked.
 */
await runCommand(async () => {
  const [folder, ...rest] = process.argv.slice(2)
  if (!folder || rest.length > 0) throw new Failure('Usage: npm run backup -- FOLDER')
  const target = resolve(folder)
  if (existsSync(target)) throw new Failure(`${target} is there already: give each backup a folder of its own.`)
  const { dataFolder } = readEnvironment(process.env)
  const from = inDataFolder(dataFolder)
  if (!existsSync(from.objects))
    throw new Failure(`There is no data in ${dataFolder} (MK_DATA_DIR chooses the folder).`)

  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  prepareDataFolder(unfinished)
  const to = inDataFolder(unfinished)
  const files = await copyObjects(from.objects, to.objects)
  if (existsSync(from.operatorToken)) copyFileSync(from.operatorToken, to.operatorToken)
  renameSync(unfinished, target)
  const bytes = files.reduce((sum, file) => sum + statSync(resolve(inDataFolder(target).objects, file)).size, 0)
  console.log(`${files.length} databases (${(bytes / 1e6).toFixed(1)} MB) are in ${target}, each checked.`)
  console.log('It holds the keys of every tenant: keep it as secret as the server.')
})
