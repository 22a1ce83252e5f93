import { expect, test } from 'vitest'
import type { ProposalList } from '../../../contracts/kinds/proposals.ts'
import { createDevice, support } from '../support/devices.ts'
import { api, asOperator, expectProblem, readPublic, send } from '../support/http.ts'
import { createSession, createSignInLink, signIn } from '../support/members.ts'
import { createProposal } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

const createTwo = async () => ({ ours: await createDialogue(), theirs: await createDialogue() })

test("a kommun's proposals are in no other kommun's list, page or search", async () => {
  const { ours, theirs } = await createTwo()
  const { id } = await createProposal(ours, { heading: 'Kanariefågel' })
  expect(await readPublic<ProposalList>(`${theirs.path}/proposals`)).toEqual({ items: [], total: 0 })
  expect(await readPublic(`${theirs.path}/proposals?q=kanariefågel`)).toMatchObject({ total: 0 })
  await expectProblem(api(`${theirs.path}/proposals/${id}`), 'not_found')
  await expectProblem(asOperator(`/${theirs.tenant.slug}/submissions/${id}`), 'not_found')
})

test("a receipt's code opens nothing in another kommun", async () => {
  const { ours, theirs } = await createTwo()
  const { code } = await createProposal(ours)
  await expectProblem(api(`/${theirs.tenant.slug}/receipts/${code}`), 'not_found')
  expect((await send(`/${theirs.tenant.slug}/r/${code}`)).status).toBe(404)
})

test("a device's token means nothing to another kommun", async () => {
  const { ours, theirs } = await createTwo()
  const { id } = await createProposal(theirs)
  await expectProblem(support(theirs, id, await createDevice(ours.tenant)), 'unauthenticated')
})

test('the same key is another device in another kommun', async () => {
  const { ours, theirs } = await createTwo()
  const key = crypto.randomUUID()
  const tokens = [await createDevice(ours.tenant, key), await createDevice(theirs.tenant, key)]
  expect(tokens[0]).not.toBe(tokens[1])
})

test("a session and a link's code open nothing in another kommun", async () => {
  const { ours, theirs } = await createTwo()
  const headers = await signIn(ours.tenant, 'admin')
  await expectProblem(api(`/${theirs.tenant.slug}/members/me`, { headers }), 'unauthenticated')
  const renamed = headers.Cookie.replace(ours.tenant.id, theirs.tenant.id)
  await expectProblem(
    api(`/${theirs.tenant.slug}/members/me`, { headers: { ...headers, Cookie: renamed } }),
    'unauthenticated',
  )
  const { code } = await createSignInLink(ours.tenant)
  await expectProblem(createSession(theirs.tenant, code), 'unauthenticated')
  expect((await createSession(ours.tenant, code)).status).toBe(201)
})
