import { expect, test } from 'vitest'
import type { WorkerSettings } from './worker-settings.ts'
import { createWorkerdConfig } from './workerd-config.ts'

const settings: WorkerSettings = {
  main: 'dist/worker/worker.js',
  compatibility_date: '2026-10-20',
  compatibility_flags: ['no_web_socket_compression'],
  assets: { directory: 'dist/public', binding: 'ASSETS' },
  durable_objects: { bindings: [{ name: 'TENANT', class_name: 'Tenant' }] },
  migrations: [{ new_sqlite_classes: ['Tenant'] }],
}
const create = (changes: Partial<Parameters<typeof createWorkerdConfig>[0]> = {}) =>
  createWorkerdConfig({
    settings,
    workerFile: '../dist/worker/worker.js',
    publicFolder: '/srv/min kommun/dist/public',
    objectsFolder: '/srv/min kommun/.data/objects',
    mailFolder: undefined,
    mailNetwork: undefined,
    host: '127.0.0.1',
    port: 8787,
    variables: ['MK_BASE_URL'],
    ...changes,
  })

test('objects keep the key that their data lies under', () => {
  expect(create()).toContain('(className = "Tenant", uniqueKey = "min-kommun-Tenant", enableSql = true)')
})

test('static files are read-only, object storage is not, and only public addresses are reached', () => {
  const config = create()
  expect(config).toContain('(name = "public", disk = (path = "/srv/min kommun/dist/public"))')
  expect(config).toContain('(name = "objects", disk = (path = "/srv/min kommun/.data/objects", writable = true))')
  expect(config).toContain('allow = ["public"]')
})

test('mail goes to a folder of its own, or to the one private address that is let through', () => {
  const folder = create({ mailFolder: '/srv/mail' })
  expect(folder).toContain('(name = "mail", disk = (path = "/srv/mail", writable = true))')
  expect(folder).toContain('(name = "OUTBOX", service = "mail")')
  const server = create({ mailNetwork: { addresses: ['10.0.0.5/32'], authorities: ['PEM'] } })
  expect(server).toContain('(name = "mail-network", network = (allow = ["public", "10.0.0.5/32"]')
  expect(server).toContain('trustedCertificates = ["PEM"]')
  expect(server).toContain('(name = "internet", network = (allow = ["public"], tlsOptions = (trustBrowserCas = true)))')
  expect(server).not.toContain('OUTBOX')
})

test('variables come from the environment, so that no secret stands in the file', () => {
  expect(create({ variables: ['MK_OPERATOR_TOKEN'] })).toContain(
    '(name = "MK_OPERATOR_TOKEN", fromEnvironment = "MK_OPERATOR_TOKEN")',
  )
})

test('IPv6 addresses get their brackets', () => {
  expect(create({ host: '::1', port: 80 })).toContain('address = "[::1]:80"')
})

test('quotes and backslashes in a path stay inside their string', () => {
  expect(create({ publicFolder: 'a"b\\c' })).toContain('path = "a\\"b\\\\c"')
})
