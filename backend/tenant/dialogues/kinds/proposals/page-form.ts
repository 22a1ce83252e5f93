import { Email } from '../../../../contracts/primitives.ts'
import type { FieldError } from '../../../../contracts/problems.ts'
import { ProblemError, problem } from '../../../../http/problem.ts'
import type { AddressForm } from '../../../../pages/kinds/proposals/address-form.ts'
import type { ProposalsContent } from '../../../../pages/kinds/proposals/content.ts'
import type { ProposalForm, ProposalFormValues } from '../../../../pages/kinds/proposals/form.ts'
import type { TenantContext } from '../../../context.ts'
import { askToFollow } from '../../../following/ask-to-follow.ts'
import { takeFromLimit } from '../../../limits/rules.ts'
import { createFormToken, readFormToken } from '../../../submissions/form-token.ts'
import { submit } from '../../../submissions/submit.ts'
import { askForSupport } from '../../../supports/ask-for-support.ts'
import type { DialogueRow } from '../../rules.ts'
import { submitCommentForm } from './page-comment.ts'
import { submitFlagForm } from './page-flag.ts'
import { getProposal } from './queries.ts'
import { proposalKind } from './submission.ts'

const nothing: ProposalFormValues = {
  heading: '',
  text: '',
  category: '',
  place: '',
  nameKind: 'name',
  name: '',
  email: '',
  openFor: '',
}

export const openProposalForm = ({ keys }: TenantContext, { id }: DialogueRow): ProposalForm => ({
  token: createFormToken(keys, id),
  values: nothing,
  errors: [],
})

export const openAddressForm = (
  { keys }: TenantContext,
  { id }: DialogueRow,
  purpose: AddressForm['purpose'],
  proposal: AddressForm['proposal'],
): AddressForm => ({ purpose, proposal, token: createFormToken(keys, id), email: '', errors: [] })

/**
 * Takes in a form from the hosted page: gives where to go on, or the form again with what was filled in and
 * what to put right.
 *
 * @throws problems that no change to the form could mend.
 */
export async function submitPageForm(
  tenant: TenantContext,
  dialogue: DialogueRow,
  sent: { search: URLSearchParams; form: URLSearchParams; address: string },
): Promise<{ location: string } | { content: ProposalsContent }> {
  const { search, form, address } = sent
  const write = search.get('write')
  // A proposal sent before the pause finds its receipt; nothing else is taken.
  if (write !== 'proposal' && tenant.profile.state === 'paused') throw problem('tenant_paused')
  if (write === 'support' || write === 'follow') {
    return { content: { addressForm: await submitAddress(tenant, dialogue, write, sent) } }
  }
  if (write === 'comment' || write === 'flag') {
    const proposal = await getProposal(tenant, dialogue.slug, search.get('proposal') ?? '')
    if (write === 'flag') return { content: { flagForm: await submitFlagForm(tenant, dialogue, proposal, sent) } }
    return { content: { commentForm: await submitCommentForm(tenant, dialogue, proposal, sent) } }
  }
  return submitProposal(tenant, dialogue, form, address)
}

async function submitProposal(tenant: TenantContext, dialogue: DialogueRow, form: URLSearchParams, address: string) {
  const values = readValues(form)
  const token = form.get('token') ?? ''
  try {
    const { key, elapsed } = readFormToken(tenant.keys, dialogue.id, token)
    const raw = { ...toContent(values), website: form.get('website') ?? '', elapsed }
    const { code } = await submit(tenant, proposalKind, { dialogue, key, raw, address, withoutScript: true })
    return { location: `/${tenant.profile.slug}/r/${code}` }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, details } = error
    if (code === 'already_received') return { location: toReceiptPath(tenant, details.receipt) }
    if (code === 'invalid_input') return { content: { form: { token, values, errors: details.errors ?? [] } } }
    if (code === 'duplicate') {
      const errors: FieldError[] = [{ pointer: '/heading', code: 'duplicate' }]
      return {
        content: { form: { token, values, errors, ...(details.proposal ? { duplicate: details.proposal } : {}) } },
      }
    }
    // The page was open too long: with a fresh token the same text can be sent again.
    if (code === 'proof_expired') {
      return { content: { form: { ...openProposalForm(tenant, dialogue), values, expired: true } } }
    }
    throw error
  }
}

async function submitAddress(
  tenant: TenantContext,
  dialogue: DialogueRow,
  purpose: AddressForm['purpose'],
  { search, form, address }: { search: URLSearchParams; form: URLSearchParams; address: string },
): Promise<AddressForm> {
  takeFromLimit(tenant, 'mail_link', address)
  const id = search.get('proposal') ?? ''
  const proposal = await getProposal(tenant, dialogue.slug, id)
  const given = form.get('email') ?? ''
  const email = Email.safeParse(given.trim())
  const { key } = readFormToken(tenant.keys, dialogue.id, form.get('token') ?? '')
  const open = { ...openAddressForm(tenant, dialogue, purpose, proposal), email: given }
  if (!email.success) return { ...open, errors: [{ pointer: '/email', code: 'invalid_email' }] }
  const ask = purpose === 'support' ? askForSupport : askToFollow
  await ask(tenant, { dialogue: dialogue.slug, proposal: id }, { email: email.data, key })
  return { ...open, mailed: true }
}

/** What was filled in, as it was: a form that comes back has lost nothing. */
function readValues(form: URLSearchParams): ProposalFormValues {
  const entries = Object.keys(nothing).map((name) => [name, form.get(name) ?? ''])
  const values: ProposalFormValues = Object.fromEntries(entries)
  return { ...values, nameKind: form.get('nameKind') === 'alias' ? 'alias' : 'name' }
}

const toContent = ({ heading, text, nameKind, name, category, place, email, openFor }: ProposalFormValues) => ({
  heading,
  // Browsers send line breaks as CRLF.
  text: text.replace(/\r\n/g, '\n'),
  author: { kind: nameKind, name },
  ...(category ? { category } : {}),
  ...(place ? { place } : {}),
  ...(email ? { email: email.trim() } : {}),
  ...(openFor ? { openFor: Number(openFor) } : {}),
})

function toReceiptPath({ profile }: TenantContext, receipt: unknown): string {
  const { code } = (receipt ?? {}) as { code?: string }
  if (!code) throw problem('internal_error')
  return `/${profile.slug}/r/${code}`
}
