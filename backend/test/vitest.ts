import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { Failure } from '../selfhost/failure.ts'
import { inProject } from '../selfhost/root.ts'

/** The part of vitest's JSON report that is needed here. */
const Report = z.object({
  numPassedTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

export interface VitestResult {
  passed: number
  failed: FailedTest[]
}

export interface FailedTest {
  /** Path from the root of the project. */
  file: string
  name: string
  messages: string[]
}

interface Run {
  /** All of them when empty. */
  projects: string[]
  args: string[]
  scratch: string
}

/**
 * Runs vitest and says how many tests passed and which failed. Vitest runs projects that have one worker one after
 * the other, and the browser's tests wait most of their time, for pages and people. So when everything is to be run
 * they have a process of their own, and the output of the other one comes when it is through.
 *
 * @throws {Failure} when it ended without a report, or something failed that is no test: a hook, a whole file
 */
export async function runVitest(run: Run): Promise<VitestResult> {
  if (run.projects.length > 0 || run.args.length > 0) return runProcess(run, 'vitest', 'inherit')
  const processes = await Promise.allSettled([
    runProcess({ ...run, projects: ['browser'] }, 'browser', 'inherit'),
    runProcess({ ...run, projects: ['!browser'] }, 'others', 'pipe'),
  ])
  const both: VitestResult = { passed: 0, failed: [] }
  for (const ended of processes) {
    if (ended.status === 'rejected') throw ended.reason
    both.passed += ended.value.passed
    both.failed.push(...ended.value.failed)
  }
  return both
}

async function runProcess({ projects, args, scratch }: Run, name: string, output: 'inherit' | 'pipe') {
  const reportFile = join(scratch, `${name}.json`)
  const vitest = spawn(
    process.execPath,
    [
      inProject('node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...args,
    ],
    { cwd: inProject(), stdio: ['inherit', output, output] },
  )
  const ended = once(vitest, 'close')
  const said = [vitest.stdout, vitest.stderr].map((stream) => (stream ? text(stream) : ''))
  const [code] = await ended
  for (const words of said) process.stdout.write(await words)
  if (!existsSync(reportFile)) throw new Failure(`vitest ended with ${code} and no report.`)
  const report = Report.parse(JSON.parse(readFileSync(reportFile, 'utf8')))
  const failed = findFailed(report)
  if (failed.length === 0 && !(report.success && code === 0)) {
    throw new Failure('vitest failed outside of the tests; see above.')
  }
  return { passed: report.numPassedTests, failed }
}

function findFailed({ testResults }: z.output<typeof Report>): FailedTest[] {
  return testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        file: relative(inProject(), path),
        name: fullName,
        messages: failureMessages,
      })),
  )
}
