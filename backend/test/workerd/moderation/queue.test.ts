import { expect, test } from 'vitest'
import type { Queue } from '../../../contracts/moderation.ts'
import { createComment, createCommented } from '../support/comments.ts'
import { createDevice } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { asOperator, expectProblem } from '../support/http.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { readQueue } from '../support/queue.ts'
import { createDialogue, inDatabase } from '../support/tenants.ts'

const ids = ({ items }: Queue) => items.map(({ id }) => id)

test('proposals and comments of all dialogues wait in one line, oldest first, a page at a time', async () => {
  const { dialogue, id } = await createCommented({ moderation: 'before' })
  const other = await createDialogue({ slug: 'torget', moderation: 'before' }, dialogue.tenant)
  const expected: string[] = []
  for (let count = 0; count < 3; count++) {
    expected.push((await createComment(dialogue, id)).id)
    expected.push((await createProposal(other)).id)
  }
  // All in the same millisecond: what tells them apart must not lose any.
  await inDatabase(dialogue.tenant, (sql) => {
    sql.exec('drop trigger submissions_keep_the_original')
    sql.exec('drop trigger comments_keep_the_original')
    sql.exec(`update submissions set created_at = 5 where status = 'submitted'`)
    sql.exec('update comments set created_at = 5')
  })
  const seen: string[] = []
  let next = ''
  do {
    const page = await readQueue(dialogue.tenant, `limit=2${next && `&cursor=${next}`}`)
    if (next) expect(page.counts).toBeUndefined()
    seen.push(...ids(page))
    next = page.next ?? ''
  } while (next)
  expect(seen.toSorted()).toEqual(expected.toSorted())
  expect(ids(await readQueue(dialogue.tenant, 'dialogue=torget'))).toHaveLength(3)
  expect(ids(await readQueue(dialogue.tenant, 'dialogue=okand'))).toEqual([])
})

test('each filter holds what it says, and counts it', async () => {
  const { dialogue, id } = await createCommented()
  const { tenant } = dialogue
  const suspicious = (await createProposal(dialogue, { heading: 'För snabbt', elapsed: 5 })).id
  const hidden = (await createProposal(dialogue, { heading: 'Dold' })).id
  await decide(dialogue, hidden, { action: 'hide', reason: 'Skäl.' })
  const comment = (await createComment(dialogue, id)).id
  const device = await createDevice(tenant)
  await flag(dialogue, { proposal: id }, device)
  await flag(dialogue, { proposal: id, comment }, device)

  const flagged = await readQueue(tenant, 'filter=flagged')
  expect(ids(flagged)).toEqual([id, comment])
  expect(flagged.items).toMatchObject([
    { type: 'submission', flags: 1 },
    { type: 'comment', flags: 1, heading: 'Fler cykelställ vid stationen', excerpt: 'Bra tänkt, det behövs.' },
  ])
  expect(flagged.counts).toEqual({ waiting: 0, flagged: 2, quarantined: 1, refused: 1 })
  expect((await readQueue(tenant, 'filter=quarantined')).items).toMatchObject([
    { id: suspicious, signals: ['too_fast'] },
  ])
  expect(ids(await readQueue(tenant, 'filter=refused'))).toEqual([hidden])
})

test.each(['cursor=x', 'cursor=1.reply.1', 'limit=0', 'limit=101', 'filter=all', 'unknown=1'])(
  'the queue refuses %s',
  async (query) => {
    const { tenant } = await createDialogue()
    await expectProblem(asOperator(`/${tenant.slug}/queue?${query}`), 'invalid_input')
  },
)
