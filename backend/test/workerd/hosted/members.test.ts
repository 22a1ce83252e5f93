import { expect, test } from 'vitest'
import type { Role } from '../../../contracts/operation.ts'
import { asOperator, send } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { createDialogue, type TestDialogue } from '../support/tenants.ts'

/** A dialogue with a proposal that everyone sees and one that waits. */
async function createReviewed() {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { id } = await createProposal(dialogue, { heading: 'Det som syns' })
  await decide(dialogue, id, { action: 'publish' })
  await createProposal(dialogue, { heading: 'Det som väntar' })
  return { dialogue, id, path: `/${dialogue.tenant.slug}/parken` }
}

/** The page as a member with this role gets it; only the cookie tells who it is. */
async function visit({ tenant }: TestDialogue, path: string, role: Role) {
  const { Cookie } = await signIn(tenant, role)
  const response = await send(path, { headers: { Cookie } })
  return { text: await response.text(), cache: response.headers.get('Cache-Control') }
}

test.each([
  ['admin', { waiting: true, hide: true, change: true, invite: true, gear: '/dialogues/parken"' }],
  ['moderator', { waiting: true, hide: true, change: false, invite: false, gear: '/moderation"' }],
  ['analyst', { waiting: false, hide: false, change: false, invite: false, gear: '/admin"' }],
] as const)('%s finds in the page what the role allows, and the gear', async (role, expected) => {
  const { dialogue, path } = await createReviewed()
  const { text, cache } = await visit(dialogue, path, role)
  expect(cache).toBe('private, no-store')
  expect(text.includes('Det som väntar')).toBe(expected.waiting)
  expect(text.includes('/decisions')).toBe(expected.hide)
  expect(text.includes('PATCH /dialogues/parken')).toBe(expected.change)
  expect(text.includes('POST /members')).toBe(expected.invite)
  expect(text.includes('member.js')).toBe(expected.hide)
  expect(text).toContain(expected.gear)
})

test('a proposal’s own page has its tools, with the version they are about', async () => {
  const { dialogue, id, path } = await createReviewed()
  const { text } = await visit(dialogue, `${path}?proposal=${id}`, 'moderator')
  expect(text).toContain(`PUT /submissions/${id}/response`)
  expect(text).toContain('&quot;version&quot;:2')
})

test('what a member was shown is shown to nobody else, whoever asks first', async () => {
  const { dialogue, path } = await createReviewed()
  const before = await (await send(path)).text()
  const own = await visit(dialogue, path, 'admin')
  const after = await send(path)
  expect(own.text).toContain('Det som väntar')
  for (const text of [before, await after.text()]) {
    expect(text).not.toContain('Det som väntar')
    expect(text).not.toContain('member.js')
  }
  expect(after.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
})

test('a cookie that opens nothing shows nothing: made up, ended, or another kommun’s', async () => {
  const { dialogue, path } = await createReviewed()
  const { Cookie } = await signIn(dialogue.tenant, 'admin')
  const foreign = await signIn((await createDialogue()).tenant, 'admin')
  const cookies = [
    `__Host-mk-${dialogue.tenant.id}=${'A'.repeat(43)}`,
    `__Host-mk-${dialogue.tenant.id}=`,
    foreign.Cookie,
    `__Host-mk-${dialogue.tenant.id}=${foreign.Cookie.split('=')[1]}`,
  ]
  for (const cookie of cookies) {
    expect(await (await send(path, { headers: { Cookie: cookie } })).text()).not.toContain('member.js')
  }
  expect(await (await send(path, { headers: { Cookie } })).text()).toContain('member.js')
})

test('members can look as visitors do, and find their way to a draft', async () => {
  const { dialogue, path } = await createReviewed()
  expect((await visit(dialogue, `${path}?as=visitor`, 'admin')).text).not.toContain('member.js')
  const json = { slug: 'utkast', kind: 'proposals', title: 'Ett utkast' }
  await asOperator(`/${dialogue.tenant.slug}/dialogues`, { method: 'POST', json })
  const { text } = await visit(dialogue, `/${dialogue.tenant.slug}/utkast`, 'admin')
  expect(text).toContain('value="Ett utkast"')
})
