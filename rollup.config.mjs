import resolve from '@rollup/plugin-node-resolve'
import { embedConfiguration } from './widget/build/embed.ts'
import { typescript } from './widget/build/minify.ts'
import { pagesConfiguration } from './widget/build/pages.ts'

/** One bundle for both homes; what the runtime itself provides stays outside. */
const worker = {
  input: 'backend/worker.ts',
  external: /^(node|cloudflare):/,
  plugins: [resolve({ exportConditions: ['workerd', 'worker', 'browser'], preferBuiltins: true }), typescript()],
  output: { file: 'dist/worker/worker.js', format: 'es', inlineDynamicImports: true },
}

export default [worker, pagesConfiguration, embedConfiguration]
