import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { tenantObject } from '../../../objects.ts'
import { passTime } from '../support/clock.ts'
import { createSignInLink, signIn } from '../support/members.ts'
import { countRows, createTenant, inDatabase } from '../support/tenants.ts'

const day = 24 * 3600_000

test('what has expired is removed once a day', async () => {
  const tenant = await createTenant()
  await signIn(tenant, 'admin')
  await createSignInLink(tenant)
  const object = tenantObject(env, tenant.id)
  await runDurableObjectAlarm(object)
  expect(await countRows(tenant, 'sessions')).toBe(1)
  expect(await countRows(tenant, 'sign_in_links')).toBe(1)
  passTime(31 * day)
  await runDurableObjectAlarm(object)
  expect(await countRows(tenant, 'sessions')).toBe(0)
  expect(await countRows(tenant, 'sign_in_links')).toBe(0)
  expect(await countRows(tenant, 'jobs', `kind = 'purge_expired' and run_at > ${Date.now()}`)).toBe(1)
})

test('a job that fails is kept, tried again later and holds up no other', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const tenant = await createTenant()
  await inDatabase(tenant, (sql) => {
    sql.exec(`update jobs set run_at = 2`)
    sql.exec(`insert into jobs (id, kind, payload, run_at) values ('broken', 'no_such_job', 'null', 1)`)
  })
  await runDurableObjectAlarm(tenantObject(env, tenant.id))
  logged.mockRestore()
  expect(await countRows(tenant, 'jobs', `id = 'broken' and attempts = 1 and run_at > ${Date.now()}`)).toBe(1)
  expect(await countRows(tenant, 'jobs', `kind = 'purge_expired' and run_at > ${Date.now()}`)).toBe(1)
})
