import type { WidgetKind } from './kinds/index.ts'
import { findScript, mountAfterScript } from './mount.ts'
import { partLoader } from './parts/load.ts'
import { dialogueName, type Embedded, registry } from './registry.ts'
import { tellWhenLeft } from './sighting.ts'
import { start } from './start.ts'

declare const __MIN_KOMMUN__: Embedded

/** Runs once for every copy of the script; only the first of a kind brings its code to life. */
export function embed(kind: WidgetKind) {
  const { configuration, version } = __MIN_KOMMUN__
  const dialogue = dialogueName(configuration)
  const script = findScript(`${configuration.base}/embed/${dialogue}.js`)
  registry.add(__MIN_KOMMUN__)
  start(kind, { version, load: partLoader(configuration.base, version) })
  mountAfterScript(script, dialogue)
  // The site-wide loader imports the script, and no element stands for it.
  tellWhenLeft(configuration, { form: script ? 'script' : 'loader', version })
}
