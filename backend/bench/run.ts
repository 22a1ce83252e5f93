import { styleText } from 'node:util'
import { ensureBuilt } from '../selfhost/build.ts'
import { runCommand } from '../selfhost/failure.ts'
import { listenForStop } from '../selfhost/stop-signals.ts'
import { readWorkerSettings } from '../selfhost/worker-settings.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { benchmarks } from './benchmarks.ts'
import type { Measurement } from './measurement.ts'
import { writeDocsTable } from './report/docs-table.ts'
import { describeMachine } from './report/machine.ts'
import { printTable } from './report/terminal-table.ts'
import { runOnStage } from './stage.ts'

/**
 * `npm run bench`: measures the product against its budgets and prints what came out; ends with exit code 1
 * when a target is missed. `npm run bench -- reads kill-9` runs only those named, `--large` imports 50,000
 * proposals too. A run of everything also writes the table of docs/developers/benchmarks.md.
 */
await runCommand(async () => {
  const asked = listenForStop()
  try {
    await measure(readArguments(process.argv.slice(2)), asked)
  } catch (error) {
    if (!asked.aborted) throw error
    // What was under way still waits for answers that never come.
    process.exit(130)
  }
})

async function measure({ chosen, ...options }: Arguments, asked: AbortSignal) {
  const machine = describeMachine()
  const measured: Measurement[] = []
  await ensureBuilt(readWorkerSettings(), asked)
  try {
    for (const name of chosen) {
      console.log(styleText('bold', name))
      measured.push(...(await runOnStage(asked, (stage) => benchmarks[name](stage, options))))
    }
  } finally {
    if (measured.length > 0) printTable(measured, machine)
  }
  if (chosen.length === Object.keys(benchmarks).length) writeDocsTable(measured, machine)
  if (measured.some(({ met }) => met === false)) process.exitCode = 1
}
