import { defineConfig } from 'vitest/config'
import { operationTable } from './build.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [operationTable()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'admin',
    environment: 'happy-dom',
    include: ['**/*.test.{ts,tsx}'],
    setupFiles: ['test/swedish.ts'],
  },
})
