import { expect, test, vi } from 'vitest'
import { createDevice, support } from '../support/devices.ts'
import { expectProblem, readJson, readPublic } from '../support/http.ts'
import { createProposal, sendProposal } from '../support/proposals.ts'
import { countRows, createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

const tables = ['submissions', 'submission_events', 'mail_outbox', 'submission_search']
const email = 'ann@exempel.se'

const count = async ({ tenant }: TestDialogue) =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await countRows(tenant, table)])))

/** Makes the database fail at an insert into this table, as a full disk would. */
const breakInserts = ({ tenant }: TestDialogue, table: string) =>
  inDatabase(tenant, (sql) => {
    sql.exec(`create trigger broken before insert on ${table} begin select raise(abort, 'disk full'); end`)
  })

const mend = ({ tenant }: TestDialogue) => inDatabase(tenant, (sql) => void sql.exec('drop trigger broken'))

test.each(['submissions', 'submission_events', 'mail_outbox'])(
  'a storage error at %s leaves nothing half-written, and the retry succeeds with the same key',
  async (table) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const dialogue = await createDialogue()
    await createProposal(dialogue, { email })
    const before = await count(dialogue)
    await breakInserts(dialogue, table)

    const key = crypto.randomUUID()
    const heading = 'Kanariefågelns rubrik'
    await expectProblem(sendProposal(dialogue, { email, heading }, { key }), 'internal_error')
    expect(await count(dialogue)).toEqual(before)
    expect(logged).toHaveBeenCalled()
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Kanarie|exempel\.se/)
    logged.mockRestore()

    await mend(dialogue)
    await readJson(await sendProposal(dialogue, { email, heading }, { key }), 201)
    expect(await count(dialogue)).toEqual(
      Object.fromEntries(Object.entries<number>(before).map(([name, n]) => [name, 2 * n])),
    )
  },
)

test('a support that fails midway changes neither the rows nor the number', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const dialogue = await createDialogue({ settings: { threshold: 1 } })
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  await breakInserts(dialogue, 'submission_events')
  await expectProblem(support(dialogue, id, device), 'internal_error')
  logged.mockRestore()
  await mend(dialogue)
  expect(await countRows(dialogue.tenant, 'supports')).toBe(0)
  expect(await readPublic(`${dialogue.path}/proposals/${id}`)).toMatchObject({ supports: 0, status: 'published' })
})
