import { expect, test } from 'vitest'
import { lengthenAudit, tamper, verifyAudit } from '../support/audit.ts'
import { asOperator, expectProblem } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createTenant } from '../support/tenants.ts'

test('a whole log is whole, and the proof names its length and its last hash', async () => {
  const tenant = await createTenant()
  await lengthenAudit(tenant, 9)
  const proof = await verifyAudit(tenant)
  expect(proof).toEqual({ total: 10, whole: 10, hash: expect.stringMatching(/^[\w-]{43}$/) })
  await signIn(tenant, 'admin')
  const later = await verifyAudit(tenant)
  expect(later.total).toBeGreaterThan(10)
  expect(later.hash).not.toBe(proof.hash)
})

test.each([
  ['changed', 'update audit_log set actor_id = null, at = at + 1 where seq = 3', 3],
  ['changed', `update audit_log set hash = 'x' where seq = 2`, 2],
  ['missing', 'delete from audit_log where seq = 3', 3],
  ['missing', 'delete from audit_log where seq = 1', 1],
  [
    'displaced',
    `update audit_log set seq = -3 where seq = 3; update audit_log set seq = 3 where seq = 4; update audit_log set seq = 4 where seq = -3`,
    3,
  ],
  ['cut_off', 'delete from audit_log where seq > 6', 7],
  ['cut_off', 'delete from audit_log', 1],
])('what is %s is found, and where (%s)', async (kind, statement, number) => {
  const tenant = await createTenant()
  await lengthenAudit(tenant, 9)
  await tamper(tenant, statement)
  expect(await verifyAudit(tenant)).toMatchObject({ total: 10, whole: number - 1, fault: { kind, number } })
})

test('an end that was cut off stays found, whatever is written after', async () => {
  const tenant = await createTenant()
  await lengthenAudit(tenant, 9)
  await tamper(tenant, 'delete from audit_log where seq > 6')
  await signIn(tenant, 'admin')
  expect(await verifyAudit(tenant)).toMatchObject({ fault: { kind: 'missing', number: 7 } })
})

test('a last entry that was rewritten with a hash of its own is found', async () => {
  const tenant = await createTenant()
  await tamper(tenant, 'delete from audit_log where seq = 1', 'create table kept as select * from audit_head')
  await tamper(tenant, 'delete from audit_head')
  await lengthenAudit(tenant, 1)
  await tamper(tenant, 'delete from audit_head', 'insert into audit_head select * from kept')
  expect(await verifyAudit(tenant)).toMatchObject({ fault: { kind: 'changed', number: 1 } })
})

test('a long log is walked in slices, and a fault in a later one is found', async () => {
  const tenant = await createTenant()
  await lengthenAudit(tenant, 4500)
  const walk = async () => {
    const slices = []
    for (let from: number | undefined = 1; from !== undefined; ) {
      const slice = await verifyAudit(tenant, from)
      slices.push(slice)
      from = slice.next
    }
    return slices
  }
  expect((await walk()).map(({ whole }) => whole)).toEqual([2000, 4000, 4501])
  await tamper(tenant, 'update audit_log set at = 0 where seq = 4321')
  expect((await walk()).at(-1)).toMatchObject({ whole: 4320, fault: { number: 4321, kind: 'changed' } })
})

test('a walk begins where there is something', async () => {
  const tenant = await createTenant()
  expect(await verifyAudit(tenant, 100)).toMatchObject({ whole: 0, fault: { kind: 'missing', number: 99 } })
  for (const from of ['0', '-1', '1.5', 'x']) {
    await expectProblem(asOperator(`/${tenant.slug}/audit-log/verification?from=${from}`), 'invalid_input')
  }
})
