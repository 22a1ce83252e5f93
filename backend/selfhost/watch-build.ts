import { watch } from 'rollup'
import { loadConfigFile } from 'rollup/loadConfigFile'
import { Failure } from './failure.ts'
import { inProject } from './root.ts'

export interface Watcher {
  /** Settles when `dist/` is complete for the first time. */
  firstBuild: Promise<void>
  onRebuilt(act: () => Promise<void>): void
  close(): Promise<void>
}

/** Builds `dist/` now and again after every edit; a build that fails is told and leaves the last good one running. */
export async function watchBuild(): Promise<Watcher> {
  const { options, warnings } = await loadConfigFile(inProject('rollup.config.mjs'), { silent: true })
  warnings.flush()
  const first = Promise.withResolvers<void>()
  // Nobody waits for it when the start itself fails earlier.
  first.promise.catch(() => {})
  let act: (() => Promise<void>) | undefined
  let failed = false
  const watcher = watch(options)
  watcher.on('event', async (event) => {
    switch (event.code) {
      case 'START':
        failed = false
        return
      case 'BUNDLE_END':
        return void event.result.close()
      case 'ERROR':
        failed = true
        console.error(`The build failed: ${event.error.message}`)
        return first.reject(new Failure('Mend that and start again.'))
      case 'END':
        if (failed) return
        first.resolve()
        if (!act) return
        await act().then(tellRebuilt, (error) => console.error(error.message))
    }
  })
  return {
    firstBuild: first.promise,
    onRebuilt: (then) => {
      act = then
    },
    close: () => watcher.close(),
  }
}

const tellRebuilt = () => console.log(`Rebuilt at ${new Date().toLocaleTimeString('sv-SE')}.`)
