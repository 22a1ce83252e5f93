import type { ProposalDetail as Proposal } from '../../../backend/contracts/kinds/proposals.ts'
import { Extra } from '../../controllers/extra.ts'
import { toFailure } from '../../controllers/retry.ts'
import type { ProposalDetailTexts } from '../../i18n/texts.ts'
import type { Failure } from '../../parts/shared.ts'
import { request } from '../../parts/shared.ts'
import type { Comments } from './comments.ts'
import { renderDetail, renderFlag } from './detail-view.ts'
import type { Flag } from './flag.ts'
import type { Mail } from './mail.ts'
import type { Part, PartContext } from './part.ts'
import { proposalsUrl } from './shared.ts'
import { Sharing } from './sharing.ts'
import { Supporter } from './supporter.ts'

export { default as styles } from './detail.css?inline'
export { ProposalDetail as Part }

/** One proposal in full, with what has happened to it and the button to support it. */
export class ProposalDetail implements Part<ProposalDetailTexts> {
  texts: ProposalDetailTexts
  proposal?: Proposal
  /** Why the proposal, or the support, could not be had. */
  failure?: Failure
  support: 'idle' | 'pending' | 'changed' | 'failed' = 'idle'
  id = ''
  /** It was opened from another part, to which the way back leads. */
  isInside = false
  isFollowing = false
  /** What is being flagged: empty for the proposal, `/comments/{id}` for what somebody said about it. */
  flagging?: string | undefined
  readonly context: PartContext
  readonly mail: Extra<ProposalDetail, Mail>
  readonly sharing: Sharing
  readonly supporter: Supporter
  readonly flag: Extra<ProposalDetail, Flag>
  readonly comments: Extra<ProposalDetail, Comments>
  #abort = new AbortController()

  constructor(context: PartContext, texts: ProposalDetailTexts) {
    this.context = context
    this.texts = texts
    this.mail = new Extra<ProposalDetail, Mail>(context, 'mail', this)
    this.flag = new Extra<ProposalDetail, Flag>(context, 'flag', this)
    this.comments = new Extra<ProposalDetail, Comments>(context, 'comments', this)
    this.sharing = new Sharing(context)
    this.supporter = new Supporter(context)
    context.host.addController(this)
  }

  get settings() {
    return this.context.wording.configuration.settings
  }

  get isSupported() {
    return this.supporter.supports(this.id)
  }

  hostDisconnected() {
    this.#abort.abort()
    if (this.support === 'pending') this.support = 'idle'
  }

  open(id: string, isInside: boolean) {
    this.id = id
    this.isInside = isInside
    this.proposal = undefined
    this.support = 'idle'
    this.isFollowing = false
    this.flagging = undefined
    this.sharing.open(id)
    if (this.settings.supporting === 'email') this.mail.load()
    if (this.settings.comments === 'on') this.comments.load()
    this.load()
  }

  async follow() {
    this.isFollowing = true
    if (await this.mail.load()) this.context.host.focusOn('#followers-email')
  }

  async startFlagging(target: string) {
    this.flagging = target
    if (await this.flag.load()) this.context.host.focusOn('#flag-reason')
  }

  stopFlagging() {
    const target = this.flagging
    this.flagging = undefined
    this.context.host.focusOn(`[data-flag="${target}"]`)
  }

  async load() {
    const { signal } = this.#begin()
    try {
      this.proposal = await request<Proposal>(
        `${proposalsUrl(this.context.wording.configuration)}/${encodeURIComponent(this.id)}`,
        {
          signal,
        },
      )
    } catch (error) {
      if (signal.aborted) return
      this.#fail(error)
    }
    this.context.host.requestUpdate()
  }

  async toggleSupport() {
    if (!this.proposal || this.support === 'pending') return
    const { signal } = this.#begin()
    this.support = 'pending'
    try {
      const { supports } = await this.supporter.set(this.id, !this.isSupported, signal)
      this.proposal = { ...this.proposal, supports }
      this.support = 'changed'
      this.context.list.recount(this.id, supports)
    } catch (error) {
      if (signal.aborted) return
      this.support = 'failed'
      this.#fail(error)
    }
    this.context.host.requestUpdate()
  }

  render() {
    return renderDetail(this)
  }

  /** The way to tell the moderators about a text; `whose` tells one such button from the next. */
  renderFlag(target: string, whose?: string) {
    return renderFlag(this, target, whose)
  }

  #begin() {
    this.#abort.abort()
    this.#abort = new AbortController()
    this.failure = undefined
    this.context.host.requestUpdate()
    return this.#abort
  }

  #fail(error: unknown) {
    this.failure = toFailure(error)
    this.context.host.tell('error', { code: this.failure.code })
  }
}
