import { type DialogueRequest, wording } from '../../page.ts'
import type { KindPage } from '../kind-page.ts'
import { renderAddressForm } from './address-form.ts'
import { renderCommentForm } from './comment-form.ts'
import type { ProposalsContent } from './content.ts'
import { renderProposal } from './detail.ts'
import { renderFlagForm } from './flag-form.ts'
import { renderProposalForm } from './form.ts'
import { renderProposalList } from './list.ts'

/** The pages of a proposals dialogue: its list, each proposal, and the forms that need no JavaScript. */
export function renderProposals(page: DialogueRequest<'proposals'>, content: ProposalsContent): KindPage {
  const { t } = wording(page)
  if ('proposals' in content) {
    const overview = renderProposalList(page, content.proposals, content.query)
    return { overview, parameters: { ...content.query }, hasFeed: true }
  }
  if ('form' in content) {
    const { title } = t.proposalForm
    const body = renderProposalForm(page, content.form)
    return { detail: { title, description: title, body }, parameters: { write: 'proposal' } }
  }
  if ('addressForm' in content) {
    const { purpose, proposal } = content.addressForm
    const { title } = t.addressForm[purpose]
    const body = renderAddressForm(page, content.addressForm)
    return { detail: { title, description: title, body }, parameters: { proposal: proposal.id, write: purpose } }
  }
  if ('commentForm' in content) {
    const { title } = t.commentForm
    const body = renderCommentForm(page, content.commentForm)
    const parameters = { proposal: content.commentForm.proposal.id, write: 'comment' }
    return { detail: { title, description: title, body }, parameters }
  }
  if ('flagForm' in content) {
    const { proposal, comment } = content.flagForm
    const { title } = t.flagForm
    const body = renderFlagForm(page, content.flagForm)
    const parameters = { proposal: proposal.id, write: 'flag', comment: comment?.id }
    return { detail: { title, description: title, body }, parameters }
  }
  const { proposal, comments } = content
  return {
    detail: {
      title: proposal.heading,
      description: proposal.text.slice(0, 160),
      body: renderProposal(page, proposal, comments),
    },
    parameters: { proposal: proposal.id },
  }
}
