import { writeFileSync } from 'node:fs'
import { runCommand } from '../selfhost/failure.ts'
import { readConnection } from './connection.ts'
import { parseImportArguments } from './import/arguments.ts'
import { importFile } from './import/import-file.ts'
import { formatCount, Progress } from './import/progress.ts'
import { listRefused, summarize } from './import/report.ts'
import { openSource } from './import/source.ts'

const someRefused = 2

/**
 * `npm run import -- FILE --dialogue tenant/dialogue`: existing submissions into a dialogue. Repeating it
 * doubles nothing. Ends with 0 when every row is in, 2 when some were refused, 1 when it could not be done.
 */
await runCommand(async () => {
  const { file, tenant, dialogue, maps, report, dryRun, base } = parseImportArguments(process.argv.slice(2))
  const source = openSource(file)
  const target = { ...readConnection(base), tenant, dialogue }
  const started = performance.now()
  let progress: Progress | undefined

  const result = await importFile({
    source,
    target,
    maps,
    dryRun,
    onColumns({ byField, unused }, rows) {
      console.log(
        `Columns used: ${[...byField].map(([field, column]) => (column === field ? field : `${column} as ${field}`)).join(', ')}`,
      )
      if (unused.length > 0) console.log(`Columns not used: ${unused.join(', ')}`)
      progress = new Progress(rows)
    },
    onProgress: (done) => progress?.show(done),
  }).finally(() => progress?.end())

  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${summarize(result, dryRun)} It took ${seconds} s.`)
  if (report) writeFileSync(report, result.refused.length > 0 ? `${listRefused(result.refused)}\n` : '')
  if (result.refused.length === 0) return
  console.log(
    report ? `The ${formatCount(result.refused.length)} refused rows are in ${report}.` : listRefused(result.refused),
  )
  process.exitCode = someRefused
})
