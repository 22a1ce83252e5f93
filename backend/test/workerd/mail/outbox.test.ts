import { expect, test } from 'vitest'
import type { OutboxItem } from '../../../contracts/mail.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { createCommented } from '../support/comments.ts'
import { asOperator, expectProblem, readJson } from '../support/http.ts'
import { listWaiting, readOutbox } from '../support/mail.ts'
import { createId } from '../support/operations.ts'
import { createProposal } from '../support/proposals.ts'
import { countRows, createDialogue, createTenant, inDatabase } from '../support/tenants.ts'

const act = (tenant: Tenant, id: string, action: 'retry' | 'give up') =>
  action === 'retry'
    ? asOperator(`/${tenant.slug}/mail/outbox/${id}/retries`, { method: 'POST' })
    : asOperator(`/${tenant.slug}/mail/outbox/${id}`, { method: 'DELETE' })

test('a message is listed with its address masked, and neither its words nor its secret link', async () => {
  const dialogue = await createDialogue()
  const { code } = await createProposal(dialogue, { email: 'ann.kanarie@exempel.se' })
  const outbox = await readOutbox(dialogue.tenant)
  expect(outbox).toMatchObject({ destination: { kind: 'none' }, counts: { sent: 0, failed: 0 } })
  const receipt = outbox.items.find(({ template }) => template === 'receipt')
  expect(receipt).toMatchObject({ state: 'waiting', recipient: 'a•••@exempel.se', dialogue: 'parken', attempts: 0 })
  const told = JSON.stringify(outbox)
  for (const secret of ['ann.kanarie', code, 'cykelställ']) expect(told).not.toContain(secret)
})

test('pages follow each other and filters hold', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  for (const name of ['ett', 'tva', 'tre']) await createProposal(dialogue, { email: `${name}@exempel.se` })
  await inDatabase(tenant, (sql) => sql.exec("update mail_outbox set state = 'failed' where recipient like 'tva%'"))
  const all = await readOutbox(tenant, '?limit=100')
  const pages: OutboxItem[] = []
  for (let next: string | undefined = '999999999'; next; ) {
    const page: Awaited<ReturnType<typeof readOutbox>> = await readOutbox(tenant, `?limit=2&cursor=${next}`)
    pages.push(...page.items)
    next = page.next
  }
  expect(pages).toEqual(all.items)
  const failed = await readOutbox(tenant, '?state=failed&template=receipt')
  expect(failed.items.map(({ recipient }) => recipient)).toEqual(['t•••@exempel.se'])
  expect(failed.counts.failed).toBeGreaterThan(0)
  for (const bad of ['?cursor=x', '?state=lost', '?template=x', '?limit=101']) {
    await expectProblem(asOperator(`/${tenant.slug}/mail/outbox${bad}`), 'invalid_input')
  }
})

test('what waits is given up and tried again; what is sent is neither', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  await createProposal(dialogue, { email: 'ann@exempel.se' })
  const [{ id } = { id: '' }] = await listWaiting(tenant)
  expect(await readJson(await act(tenant, id, 'give up'))).toMatchObject({ state: 'failed', lastError: 'given_up' })
  await expectProblem(act(tenant, id, 'give up'), 'transition_not_allowed')
  await inDatabase(tenant, (sql) => sql.exec('update mail_outbox set attempts = 12, next_attempt_at = 9e12'))
  const again = await readJson<OutboxItem>(await act(tenant, id, 'retry'))
  expect(again).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(Date.parse(again.nextAttemptAt ?? '')).toBeLessThanOrEqual(Date.now())
  expect(await countRows(tenant, 'jobs', `kind = 'deliver_mail' and run_at <= ${Date.now()}`)).toBe(1)
  expect(
    await countRows(tenant, 'audit_log', `action in ('mail.given_up', 'mail.retried') and subject_id = '${id}'`),
  ).toBe(2)

  await inDatabase(tenant, (sql) => sql.exec("update mail_outbox set state = 'sent', recipient = '', content = '{}'"))
  for (const action of ['retry', 'give up'] as const)
    await expectProblem(act(tenant, id, action), 'transition_not_allowed')
  expect((await readOutbox(tenant)).items.find((item) => item.id === id)).not.toHaveProperty('recipient')
  const foreign = await createTenant()
  for (const other of [id, createId(), 'a'.repeat(32)]) {
    await expectProblem(act(foreign, other, 'retry'), 'not_found')
    await expectProblem(act(foreign, other, 'give up'), 'not_found')
  }
})

test('followers are told, once each, of what the kommun comments, and not of what others do', async () => {
  const { dialogue, id } = await createCommented({}, { supporting: 'device' })
  const { tenant } = dialogue
  await inDatabase(tenant, (sql) => {
    const [{ seq } = { seq: 0 }] = sql.exec<{ seq: number }>('select seq from submissions where id = ?', id).toArray()
    for (const name of ['ann', 'bo']) {
      const values = [crypto.randomUUID(), seq, `${name}@exempel.se`, Date.now()]
      sql.exec('insert into followers (id, submission_seq, email, created_at) values (?, ?, ?, ?)', ...values)
    }
  })
  const before = (await listWaiting(tenant)).length
  const key = crypto.randomUUID()
  for (const _ of ['sent', 'repeated']) {
    await readJson(
      await asOperator(`/${tenant.slug}/submissions/${id}/comments`, {
        method: 'POST',
        json: { text: 'Vi tar med oss det.\n\nTack!' },
        headers: { 'Idempotency-Key': key },
      }),
      201,
    )
  }
  const told = (await listWaiting(tenant)).slice(before)
  expect(told.map(({ recipient, template }) => [recipient, template]).sort()).toEqual([
    ['ann@exempel.se', 'official_comment'],
    ['bo@exempel.se', 'official_comment'],
  ])
  expect(told[0]?.content).toMatchObject({ comment: 'Vi tar med oss det.\n\nTack!', author: 'Exempelkommun' })
})
