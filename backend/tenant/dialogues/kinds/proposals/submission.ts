import { ProposalContent } from '../../../../contracts/kinds/proposals.ts'
import type { FieldError } from '../../../../contracts/problems.ts'
import { problem, validate } from '../../../../http/problem.ts'
import { mailLink } from '../../../mail-links/commands.ts'
import { type ReadyPicture, readPictures, storePictures } from '../../../pictures/commands.ts'
import type { DialogueRow } from '../../rules.ts'
import type { SubmissionKind } from '../kind.ts'
import { withoutProof } from '../without-proof.ts'
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

  toProjection: (input) => toProjection({ ...input, author: input.author.name }),

  toFirstStatus: (dialogue, input) => (waitsForConfirmation(dialogue, input) ? 'unconfirmed' : 'submitted'),

  asksForReview: () => true,

  store(tenant, tx, { seq, dialogue }, input) {
    const { duplicateMonths } = getSettings(dialogue)
    const { heading } = toProjection({ ...input, author: '' })
    if (duplicateMonths !== null) refuseDuplicate(tenant, tx, dialogue, heading, duplicateMonths)
    storePictures(tenant, tx, seq, input.pictures)
    const { email } = input
    if (email && waitsForConfirmation(dialogue, input)) {
      mailLink(tenant, tx, { purpose: 'propose', dialogue, seq, heading: input.heading, email })
    }
  },
}

const waitsForConfirmation = (dialogue: DialogueRow, { email }: { email?: string | undefined }) =>
  getSettings(dialogue).proposing === 'email' && email !== undefined

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
