import { expect, test } from 'vitest'
import type { AuditEntry } from '../../../contracts/audit.ts'
import { lengthenAudit, listAudit } from '../support/audit.ts'
import { passTime } from '../support/clock.ts'
import { api, asOperator, expectProblem, readLines } from '../support/http.ts'
import { getMe, signIn } from '../support/members.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { createDialogue, createTenant, inDatabase } from '../support/tenants.ts'

const numbers = ({ items }: { items: AuditEntry[] }) => items.map(({ number }) => number)

test('it is read newest first, a page at a time, without gaps or repetitions', async () => {
  const tenant = await createTenant()
  await lengthenAudit(tenant, 11)
  const pages = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page = await listAudit(tenant, `limit=5${cursor && `&cursor=${cursor}`}`)
    pages.push(numbers(page))
    cursor = page.next
  }
  expect(pages).toEqual([
    [12, 11, 10, 9, 8],
    [7, 6, 5, 4, 3],
    [2, 1],
  ])
})

test('it is searched by action, member, subject and time, and says what things are called today', async () => {
  const dialogue = await createDialogue({ title: 'Parken' })
  const { tenant } = dialogue
  const headers = await signIn(tenant, 'moderator')
  const me = await getMe(tenant, headers)
  const { id, reference } = await createProposal(dialogue)
  passTime(60_000)
  const between = new Date().toISOString()
  passTime(60_000)
  await decide(dialogue, id, { action: 'hide', reason: 'Skäl.' })

  expect((await listAudit(tenant, 'action=dialogue.created')).items).toEqual([
    expect.objectContaining({ actor: { kind: 'operator' }, subject: { id: dialogue.id, name: 'Parken' } }),
  ])
  const acts = async (query: string) => (await listAudit(tenant, query)).items.map(({ action }) => action)
  expect(await acts('action=member')).toEqual(['member.invited', 'member.created'])
  expect(await acts(`member=${me.id}`)).toEqual(['session.created'])
  expect(await acts(`subject=${reference}`)).toEqual(['submission.hide'])
  expect(await acts(`subject=${id}&from=${between}`)).toEqual(['submission.hide'])
  expect(await acts(`subject=${id}&until=${between}`)).toEqual([])
  expect((await listAudit(tenant, 'action=session')).items[0]?.actor).toEqual({
    kind: 'member',
    id: me.id,
    name: 'Maja Medlem',
  })
})

test.each(['action=DROP', 'member=1', 'subject=MK-1', 'from=igår', 'cursor=x', 'limit=101', 'colour=blue'])(
  'the query %s is refused by its name',
  async (query) => {
    const { slug } = await createTenant()
    const { errors } = await expectProblem(asOperator(`/${slug}/audit-log?${query}`), 'invalid_input')
    expect(errors?.[0]?.pointer).toBe(`/${query.split('=')[0]}`)
  },
)

test('it is exported whole and in order, as JSON lines and as CSV that runs nothing', async () => {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'admin')
  await inDatabase(tenant, (sql) => void sql.exec(`update members set name = '=HYPERLINK("http://evil.tld")'`))
  await lengthenAudit(tenant, 1200)
  const get = (query: string) => api(`/${tenant.slug}/audit-log/export?${query}`, { headers })

  const lines = await readLines(await get('format=jsonl'))
  expect(lines.map((line) => JSON.parse(line).number)).toEqual(Array.from({ length: lines.length }, (_, n) => n + 1))
  expect(lines.length).toBeGreaterThan(1200)

  const response = await get('format=csv&action=session')
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const [head, entry, ...rest] = (await response.text()).split('\r\n')
  expect(head).toMatch(/^number,at,actor,/)
  expect(entry).toContain(`,"'=HYPERLINK(""http://evil.tld"")",session.created,`)
  expect(rest).toEqual([''])
})

test('a reader who goes away in the middle of an export holds up nobody', async () => {
  const tenant = await createTenant()
  await lengthenAudit(tenant, 3000)
  const response = await asOperator(`/${tenant.slug}/audit-log/export?format=jsonl`)
  const reader = response.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect((await listAudit(tenant, 'limit=1')).items).toHaveLength(1)
})
