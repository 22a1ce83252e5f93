import { runCommand } from './failure.ts'
import { serve } from './serve.ts'
import { watchBuild } from './watch-build.ts'

/** `npm run dev`: as `npm start`, and every edit is built and runs a moment later. */
await runCommand(async () => {
  const watcher = await watchBuild()
  await serve({
    build: () => watcher.firstBuild,
    whileRunning: (product) => watcher.onRebuilt(() => product.restart()),
  }).finally(() => watcher.close())
})
