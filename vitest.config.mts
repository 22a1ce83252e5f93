import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** How long `expect.poll` waits where processes and pages are waited for: a busy machine takes more than the usual second. */
const patient = { poll: { timeout: 10_000 } }

/**
 * `unit` runs in Node beside the code, `widget` in happy-dom, `workerd` in the production runtime against real
 * objects and their SQLite, `browser` in Node against a started product and a real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['backend/**/*.test.ts'],
          exclude: ['backend/admin/**', 'backend/test/workerd/**', 'backend/test/browser/**', '**/node_modules/**'],
          expect: patient,
        },
      },
      './widget/vitest.config.mts',
      './backend/admin/vitest.config.mts',
      {
        plugins: [
          cloudflareTest({
            main: 'backend/worker.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                MK_BASE_URL: 'https://min-kommun.test',
                MK_OPERATOR_TOKEN: 'the-operator-token-of-these-tests',
                // Plain workerd, in which these tests run, has no jurisdictions.
                MK_JURISDICTION: '',
                // A proof in a few tries: what is tested is whether it is asked for, not how long it takes.
                MK_PROOF_ZEROS: '1',
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: ['backend/test/workerd/**/*.test.ts'],
          setupFiles: ['backend/test/workerd/support/restore-clock.ts'],
          // One runtime for all files: each test makes tenants of its own, and loading the code takes seconds.
          isolate: false,
          maxWorkers: 1,
          testTimeout: 20_000,
          deps: { optimizer: { ssr: { enabled: true, include: bundledDependencies() } } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['backend/test/browser/**/*.test.ts'],
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // One product and one Chromium for all files.
          isolate: false,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
})

/** What the backend imports, each made one file beforehand: fetching them module by module takes longer than the tests. */
function bundledDependencies() {
  return [
    '@orama/stemmers/english',
    '@orama/stemmers/swedish',
    '@simplewebauthn/server',
    '@simplewebauthn/server/helpers',
    'altcha-lib',
    'altcha-lib/algorithms/web/pbkdf2',
    'hono',
    'hono/html',
    'hono/utils/cookie',
    'kysely',
    'personnummer',
    'uuidv7',
    'zod',
  ]
}
