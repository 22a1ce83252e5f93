import { expect, test } from 'vitest'
import { chainStart, findFault, type StoredEntry } from '../../../tenant/audit/rules.ts'
import { asOperator } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { changeDialogue, createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

const readLog = ({ tenant }: TestDialogue) =>
  inDatabase(tenant, (sql) =>
    sql.exec<StoredEntry & Record<string, SqlStorageValue>>('select * from audit_log order by seq').toArray(),
  )

async function createHistory() {
  const dialogue = await createDialogue()
  await changeDialogue(dialogue, { title: 'Kanariefågel' })
  await signIn(dialogue.tenant, 'moderator')
  const { id } = await createProposal(dialogue, { heading: 'Kanariefågel', email: 'kanarie@exempel.se' })
  await decide(dialogue, id, { action: 'hide', reason: 'Kanariefågel' })
  await asOperator(`/${dialogue.tenant.slug}/origins`, { method: 'PUT', json: { origins: ['https://ny.se'] } })
  return dialogue
}

test('what members and the operator do is in it, in an unbroken chain', async () => {
  const log = await readLog(await createHistory())
  const acts = log.map(({ action }) => action)
  for (const action of [
    'tenant.created',
    'dialogue.created',
    'dialogue.changed',
    'member.created',
    'session.created',
    'submission.hide',
    'origins.set',
  ]) {
    expect(acts).toContain(action)
  }
  expect(findFault(log, { seq: 1, previous: chainStart })).toBeUndefined()
})

test('it holds ids and digests, and no words of anybody', async () => {
  const log = JSON.stringify(await readLog(await createHistory()))
  expect(log).not.toMatch(/kanarie|exempel\.se|ny\.se|Maja/i)
})

test('the database itself refuses to change or shorten it', async () => {
  const { tenant } = await createHistory()
  for (const statement of ['update audit_log set at = 0', 'delete from audit_log where seq = 1']) {
    await expect(inDatabase(tenant, (sql) => void sql.exec(statement))).rejects.toThrow(/append-only/)
  }
})
