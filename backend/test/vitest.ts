import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../selfhost/failure.ts'
import { inProject } from '../selfhost/root.ts'

/** The part of vitest's JSON report that is needed here. */
const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() })

export interface VitestCounts {
  passed: number
  failed: number
}

/**
 * Runs vitest with its own output on the terminal and counts its tests.
 * @throws {Failure} when it ended without a report, or something failed that is no test: a hook, a whole file
 */
export async function runVitest(input: { projects: string[]; args: string[]; scratch: string }): Promise<VitestCounts> {
  const reportFile = join(input.scratch, 'vitest.json')
  const vitest = spawn(
    process.execPath,
    [
      inProject('node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...input.projects.flatMap((project) => ['--project', project]),
      ...input.args,
    ],
    { cwd: inProject(), stdio: 'inherit' },
  )
  const [code] = await once(vitest, 'exit')
  if (!existsSync(reportFile)) throw new Failure(`vitest ended with ${code} and no report.`)
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    success,
  } = Report.parse(JSON.parse(readFileSync(reportFile, 'utf8')))
  if (failed === 0 && !(success && code === 0)) throw new Failure('vitest failed outside of the tests; see above.')
  return { passed, failed }
}
