import { sql } from 'kysely'
import type { Erasure, ErasureInput, Person } from '../../contracts/privacy.ts'
import type { Extent } from '../../contracts/retention.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { selectHoldOf } from '../holds/queries.ts'
import type { Actor } from '../http/request-context.ts'
import { takeApart } from '../merging/commands.ts'
import { destroySubmission, forgetSupporter } from '../retention/destroy.ts'
import { toEmailIdentity } from '../supports/rules.ts'
import { toSubject } from './export-person.ts'
import { findPerson, mentionsInFlag } from './find-person.ts'

/**
 * Erases what is asked for of a person's, for good: the submissions and comments that are named and found to be
 * about them, and everything that only says that they support, follow or wait for something. What is on hold stays.
 */
export async function erasePerson(tenant: TenantContext, input: ErasureInput, actor: Actor): Promise<Erasure> {
  const { person, extent, reason } = input
  const found = await findPerson(tenant, person)
  const email = 'email' in person ? person.email.toLowerCase() : undefined
  const submissions = found.submissions.filter(({ id }) => input.submissions.includes(id))
  const comments = found.comments.filter(({ id }) => input.comments.includes(id))
  const kept = [...submissions, ...comments].flatMap(({ reference, onHold }) =>
    onHold ? [{ reference, ...onHold }] : [],
  )
  return tenant.write((tx) => {
    const erased = {
      submissions: eraseSubmissions(tenant, tx, submissions, { extent, email, actor }),
      comments: eraseComments(tenant, tx, comments),
      ...(email ? eraseTraces(tenant, tx, email) : { supports: 0, following: 0, messages: 0 }),
    }
    const details = { person: toSubject(tenant, person), reason, extent, ...erased, kept: kept.length }
    recordInAuditLog(tenant, tx, actor, { action: 'person.erased', details })
    return { ...erased, kept }
  })
}

interface How {
  extent: Extent
  email: string | undefined
  actor: Actor
}

function eraseSubmissions(
  tenant: TenantContext,
  tx: Tx,
  submissions: Person['submissions'],
  { extent, email, actor }: How,
): number {
  let erased = 0
  for (const { id } of submissions) {
    const row = tx.first(
      tenant.db
        .selectFrom('submissions')
        .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
        .selectAll('dialogues')
        .select(['seq', 'heading', 'text', selectHoldOf.as('hold')])
        .where('submissions.id', '=', id),
    )
    // Somebody may have put it on hold since it was found.
    if (!row || row.hold !== null) continue
    const { seq, heading, text, hold: _, ...dialogue } = row
    // What the public reads must not tell whose it was.
    const tells = email !== undefined && `${heading}\n${text}`.toLowerCase().includes(email)
    eraseSubmission(tenant, tx, dialogue, seq, tells ? 'everything' : extent, actor)
    recordInAuditLog(tenant, tx, actor, { action: 'submission.erased', subjectId: id, details: { extent } })
    erased += 1
  }
  return erased
}

function eraseSubmission(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  seq: number,
  extent: Extent,
  actor: Actor,
) {
  const duplicates = tx.all(tenant.db.selectFrom('submissions').select('seq').where('merged_into', '=', seq))
  // Others' submissions aren't erased along with the one they were part of.
  if (extent === 'everything') {
    for (const duplicate of duplicates) takeApart(tenant, tx, dialogue, duplicate.seq, actor)
  }
  destroySubmission(tenant, tx, dialogue, seq, extent)
}

function eraseComments({ db }: TenantContext, tx: Tx, comments: Person['comments']): number {
  const ids = comments.filter(({ onHold }) => !onHold).map(({ id }) => id)
  return ids.reduce((sum, id) => sum + tx.change(db.deleteFrom('comments').where('id', '=', id)), 0)
}

function eraseTraces(tenant: TenantContext, tx: Tx, email: string) {
  const { db, keys } = tenant
  tx.run(db.deleteFrom('mail_links').where(sql<string>`lower(email)`, '=', email))
  tx.run(db.updateTable('flags').set({ text: null }).where(mentionsInFlag(email)))
  return {
    supports: forgetSupporter(db, tx, toEmailIdentity(keys, email)),
    messages: tx.change(db.deleteFrom('mail_outbox').where(sql<string>`lower(recipient)`, '=', email)),
    following: tx.change(db.deleteFrom('followers').where(sql<string>`lower(email)`, '=', email)),
  }
}
