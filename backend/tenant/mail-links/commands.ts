import type { MailTemplateId } from '../../contracts/mail.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { MailLinkPurpose } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { addFollower } from '../following/commands.ts'
import { citizen, system } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { queueMail } from '../mail/commands.ts'
import { changeStatus, standingColumns } from '../submissions/change-status.ts'
import { addSupport, getSupportable } from '../supports/commands.ts'
import { toEmailIdentity } from '../supports/rules.ts'
import { getMailLink } from './queries.ts'
import { createLinkCode, linkDays } from './rules.ts'

interface Request {
  purpose: MailLinkPurpose
  dialogue: DialogueRow
  seq: number
  heading: string
  email: string
  /** The key of the request that asks; asked for again with it, nothing more is mailed. */
  key?: string
}

const templates = {
  propose: 'confirm_proposal',
  support: 'confirm_support',
  follow: 'confirm_following',
} as const satisfies Record<MailLinkPurpose, MailTemplateId>

/**
 * Mails a link that has to be opened before something counts, in the transaction that asks for it.
 *
 * @throws `too_many_requests` when the address has been asked for too often.
 */
export function mailLink(tenant: TenantContext, tx: Tx, { purpose, dialogue, seq, heading, email, key }: Request) {
  const code = createLinkCode()
  const expires_at = Date.now() + linkDays * 24 * 3600_000
  const request_key_hash = key ? sha256(key) : null
  const row = { code_hash: sha256(code), purpose, submission_seq: seq, email, request_key_hash, expires_at }
  const added = tx.change(
    tenant.db
      .insertInto('mail_links')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (added === 0) return
  // Whoever asks from many addresses must not fill a mailbox that isn't theirs.
  if (key) takeFromLimit(tenant, 'mail_recipient', email.trim().toLowerCase())
  const url = `${tenant.base}/${tenant.profile.slug}/m/${code}`
  const content = { tenant: tenant.profile.name, dialogue: dialogue.title, heading, url, days: linkDays }
  queueMail(tenant, tx, {
    recipient: email,
    template: templates[purpose],
    content,
    submissionSeq: seq,
    language: dialogue.language,
  })
}

/**
 * Does what a mailed link is for, and spends it.
 *
 * @throws `not_found` alike for unknown, used and expired links; `dialogue_not_open` when it is too late;
 * `tenant_paused`, and the link can be used later.
 */
export async function useMailLink(tenant: TenantContext, code: string) {
  const link = await getMailLink(tenant, code)
  const dialogue = await getDialogueById(tenant, link.dialogueId)
  if (tenant.profile.state === 'paused') throw problem('tenant_paused')
  tenant.write((tx) => {
    const spent = tx.change(tenant.db.deleteFrom('mail_links').where('code_hash', '=', sha256(code)))
    if (spent === 0) throw problem('not_found')
    acts[link.purpose](tenant, tx, dialogue, link)
  })
  return link
}

type Act = (tenant: TenantContext, tx: Tx, dialogue: DialogueRow, link: Awaited<ReturnType<typeof getMailLink>>) => void

const acts = {
  propose(tenant, tx, dialogue, { seq }) {
    const found = tx.one(tenant.db.selectFrom('submissions').select(standingColumns).where('submissions.seq', '=', seq))
    if (found.status !== 'unconfirmed') return
    changeStatus(tenant, tx, dialogue, found, { action: 'confirm', status: 'submitted', actor: citizen })
    const { signals } = tx.one(tenant.db.selectFrom('submissions').select('signals').where('seq', '=', seq))
    if (dialogue.moderation === 'before' || signals !== '[]') return
    const confirmed = { ...found, status: 'submitted' as const, version: found.version + 1 }
    changeStatus(tenant, tx, dialogue, confirmed, { action: 'publish', status: 'published', actor: system })
  },

  support(tenant, tx, dialogue, { proposalId, email }) {
    const target = { dialogue: dialogue.slug, proposal: proposalId }
    const identity = { level: 'email', hash: toEmailIdentity(tenant.keys, email) } as const
    addSupport(tenant, tx, dialogue, getSupportable(tenant, tx, dialogue, target), identity)
  },

  follow(tenant, tx, _dialogue, { seq, email }) {
    addFollower(tenant, tx, { seq, email, isAuthor: false })
  },
} satisfies Record<MailLinkPurpose, Act>
