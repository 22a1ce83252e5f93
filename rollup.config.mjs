import { adminConfiguration } from './backend/admin/build.ts'
import { embedConfiguration } from './widget/build/embed.ts'
import { typescript } from './widget/build/minify.ts'
import { pagesConfiguration } from './widget/build/pages.ts'
import { resolve } from './widget/build/resolve.ts'

/** Ours are errors; how packages are written inside is theirs to know. */
const onLog = (level, log, report) => {
  const isTheirs = (log.ids ?? [log.id ?? log.loc?.file ?? '']).every((id) => id.includes('node_modules'))
  if (!(level === 'warn' && isTheirs)) report(level, log)
}

/** One bundle for both homes; what the runtime itself provides stays outside. */
const worker = {
  input: 'backend/worker.ts',
  onLog,
  external: /^(node|cloudflare):/,
  plugins: [resolve({ exportConditions: ['workerd', 'worker', 'browser'], preferBuiltins: true }), typescript()],
  output: { file: 'dist/worker/worker.js', format: 'es', inlineDynamicImports: true },
}

export default [
  worker,
  { ...pagesConfiguration, onLog },
  { ...adminConfiguration, onLog },
  { ...embedConfiguration, onLog },
]
