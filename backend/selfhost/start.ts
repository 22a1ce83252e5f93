import { ensureBuilt } from './build.ts'
import { runCommand } from './failure.ts'
import { serve } from './serve.ts'

/** `npm start [-- --no-build]`: the product as it runs in production, until it is asked to stop. */
const build = process.argv.includes('--no-build') ? async () => {} : ensureBuilt

await runCommand(() => serve({ build }))
