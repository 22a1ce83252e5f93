import { ProposalContent, type ProposalStatus } from '../../../../contracts/kinds/proposals.ts'
import type { FieldError } from '../../../../contracts/problems.ts'
import { problem, validate } from '../../../../http/problem.ts'
import { citizen, system } from '../../../http/request-context.ts'
import { mailLink } from '../../../mail-links/commands.ts'
import { type ReadyPicture, readPictures, storePictures } from '../../../pictures/commands.ts'
import { recordEvent } from '../../../submissions/events.ts'
import type { DialogueRow } from '../../rules.ts'
import type { SubmissionKind } from '../kind.ts'
import { changeStatus } from './change-status.ts'
import { refuseDuplicate } from './duplicates.ts'
import { toProjection } from './projection.ts'
import { getSettings } from './settings.ts'

/** A valid proposal whose pictures are clean: what cameras write into them never reaches the database. */
type ReadyProposal = Omit<ProposalContent, 'pictures'> & { pictures: ReadyPicture[] }

/** Proposals in the submit pipeline. */
export const proposalKind: SubmissionKind<ReadyProposal> = {
  validate(dialogue, raw) {
    const input = validate(ProposalContent, withoutProof(raw))
    const errors = findRuleErrors(dialogue, input)
    if (errors.length > 0) throw problem('invalid_input', { errors })
    return { ...input, pictures: readPictures(input.pictures ?? []) }
  },

  toOriginal({ website: _website, elapsed: _elapsed, email: _email, pictures: _pictures, ...written }) {
    return written
  },

  toTitle: ({ heading }) => heading,

  toEmail: ({ email }) => email,

  toTraces: ({ website, elapsed }) => ({ website, elapsed }),

  store(tenant, tx, { seq, dialogue, createdAt, quarantined }, input) {
    const { proposing, duplicateMonths } = getSettings(dialogue)
    const projection = toProjection({ ...input, author: input.author.name })
    if (duplicateMonths !== null) refuseDuplicate(tenant, tx, dialogue, projection.heading, duplicateMonths)
    const { email } = input
    const confirms = proposing === 'email' && email !== undefined
    const status: ProposalStatus = confirms ? 'unconfirmed' : 'submitted'
    const row = { seq, dialogue_id: dialogue.id, ...projection, status, open_choice: input.openFor ?? null }
    tx.insert('proposals', row)
    storePictures(tenant, tx, seq, input.pictures)
    recordEvent(tx, { seq, action: 'submit', status, actor: citizen, at: createdAt })
    if (confirms) mailLink(tenant, tx, { purpose: 'propose', dialogue, seq, heading: input.heading, email })
    if (confirms || dialogue.moderation === 'before' || quarantined) return status

    const fresh = { hidden: 0, version: 1, published_at: null, closes_at: null }
    const change = { action: 'publish', status: 'published', actor: system } as const
    return changeStatus(tenant, tx, dialogue, { ...row, ...fresh }, change)
  },
}

/** The pipeline has judged the proof already. */
function withoutProof(raw: unknown): unknown {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return raw
  const { proof: _, ...content } = raw as Record<string, unknown>
  return content
}

/** What the dialogue's own rules have against an otherwise valid proposal. */
function findRuleErrors(dialogue: DialogueRow, input: ProposalContent): FieldError[] {
  const { categories, naming, openPeriod, proposing } = getSettings(dialogue)
  const errors: FieldError[] = []
  const known = categories.some(({ id }) => id === input.category)
  if (input.category && !known) errors.push({ pointer: '/category', code: 'invalid_option' })
  if (naming !== 'either' && input.author.kind !== naming)
    errors.push({ pointer: '/author/kind', code: 'invalid_option' })
  const offered = input.openFor === undefined || openPeriod?.choices.includes(input.openFor)
  if (!offered) errors.push({ pointer: '/openFor', code: 'invalid_option' })
  if (proposing === 'email' && !input.email) errors.push({ pointer: '/email', code: 'required' })
  return errors
}
