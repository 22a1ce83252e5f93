import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../selfhost/build.ts'
import { runCommand } from '../selfhost/failure.ts'
import { readWorkerSettings } from '../selfhost/worker-settings.ts'
import { runStep, runTool } from './steps.ts'
import { ensureChromium } from './support/chromium.ts'
import { runVitest } from './vitest.ts'

const projects = ['unit', 'widget', 'admin', 'workerd', 'browser']

/**
 * `npm test`: everything that must hold before a change goes out, the quick checks first; the first that
 * fails ends it. `npm test -- unit` runs only the vitest projects named, and passes the rest on to vitest.
 */
await runCommand(async () => {
  const args = process.argv.slice(2)
  const chosen = projects.filter((project) => args.includes(project))
  const passedOn = args.filter((arg) => !projects.includes(arg))
  const scratch = mkdtempSync(join(tmpdir(), 'min-kommun-'))
  try {
    const build = runStep('Build', () => ensureBuilt(readWorkerSettings()))
    await (chosen.length === 0 ? Promise.all([build, checkSources()]) : build)
    if (chosen.length === 0) await checkDeployment(scratch)
    if (chosen.length === 0 || chosen.includes('browser')) await runStep('Chromium', async () => void ensureChromium())
    const { passed, failed } = await runVitest({ projects: chosen, args: passedOn, scratch })
    // Once more at the end: the first of two processes' failures are thousands of lines up.
    for (const { file, name, messages } of failed) console.error(['', `${file}: ${name}`, ...messages].join('\n'))
    console.log(`${passed} passed, ${failed.length} failed`)
    if (failed.length > 0) process.exitCode = 1
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})

async function checkSources() {
  await runStep('Format and lint', () => runTool('biome', ['ci', '.']))
  await runStep('Dependency rules', () => runTool('npm', ['run', '--silent', 'check:dependencies']))
  await runStep('Types', () => runTool('npm', ['run', '--silent', 'check:types']))
}

async function checkDeployment(scratch: string) {
  await runStep('Deploys to Cloudflare (dry run)', () =>
    runTool('wrangler', ['deploy', '--dry-run', '--outdir', join(scratch, 'deploy')]),
  )
}
