import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'widget',
    environment: 'happy-dom',
    include: ['**/*.test.ts'],
    setupFiles: ['test/expect-lit-dev-mode.ts'],
  },
})
