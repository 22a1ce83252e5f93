import { expect, test } from 'vitest'
import { api, asOperator, expectProblem, readJson, send } from '../support/http.ts'
import { createDialogue, createTenant } from '../support/tenants.ts'

test.each(['PUT', 'PATCH', 'DELETE'])(
  '%s on the list is a method it does not have, and the answer says which it has',
  async (method) => {
    const { path } = await createDialogue()
    const response = await api(`${path}/proposals`, { method })
    expect(response.headers.get('Allow')).toBe('GET, POST, OPTIONS')
    await expectProblem(response, 'method_not_allowed')
  },
)

test.each(['inte-ett-id', '0', '%00', "1' or '1'='1", '..%2f..%2fsubmissions', '01a20af6-b912-4260-afc0-714e778cd995'])(
  'an id like %s is as unknown as a missing one',
  async (id) => {
    const { path, tenant } = await createDialogue()
    await expectProblem(api(`${path}/proposals/${encodeURIComponent(id)}`), 'not_found')
    await expectProblem(asOperator(`/${tenant.slug}/submissions/${encodeURIComponent(id)}`), 'not_found')
    await expectProblem(api(`/${tenant.slug}/receipts/${encodeURIComponent(id)}`), 'not_found')
  },
)

test.each([
  ['limit=0', '/limit'],
  ['limit=101', '/limit'],
  ['limit=ett', '/limit'],
  ['sort=best', '/sort'],
  ['cursor=skräp', '/cursor'],
  ['cursor=supported.1.1', '/cursor'],
  ['cursor=new.1.5;drop', '/cursor'],
  [`q=${'a'.repeat(201)}`, '/q'],
  ['category=Å', '/category'],
  ['colour=blue', '/colour'],
])('the query %s is refused by its name', async (query, pointer) => {
  const { path } = await createDialogue()
  const problem = await expectProblem(api(`${path}/proposals?${query}`), 'invalid_input')
  expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer])
})

test('what is no address of ours is not found', async () => {
  const { slug } = await createTenant()
  for (const path of ['/api', '/api/v1', '/api/v2/x', `/api/v1/${slug}/finns-inte`, '/api/v1/']) {
    await expectProblem(send(path), 'not_found')
  }
})

test('a hosted page reads its address kindly', async () => {
  const { tenant } = await createDialogue()
  const response = await send(`/${tenant.slug}/parken?sort=best&cursor=skr%C3%A4p&q=%00%22&proposal=1&colour=blue`)
  expect(response.status).toBe(200)
})

test('a method that is wrong for everything changes nothing', async () => {
  const { path } = await createDialogue()
  await expectProblem(asOperator(path, { method: 'PUT' }), 'method_not_allowed')
  await readJson(await asOperator(path))
})
