import type { Selectable } from 'kysely'
import type { Kind, PublicSettings } from '../../../contracts/kinds/index.ts'
import type { Category, IdentityLevel, ProposalSettings } from '../../../contracts/kinds/proposals.ts'
import type { Language } from '../../../contracts/primitives.ts'
import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import type { KindContents } from '../../../pages/kinds/index.ts'
import type { DialogueRequest, Html, Parameters } from '../../../pages/page.ts'
import type { TenantContext } from '../../context.ts'
import type { Database } from '../../db/schema.ts'
import type { Tx } from '../../db/tx-sync.ts'
import type { Actor } from '../../http/request-context.ts'
import type { DialogueRow } from '../rules.ts'

/** What the public sees of a submission, masked: the columns that all kinds share. */
export type Projection = Pick<Selectable<Database['submissions']>, 'heading' | 'text' | 'author' | 'category' | 'place'>

/** A text of a submission: as its author last wrote it, and as the public sees it. */
export interface Passage {
  /** Unique in its submission. */
  id: string
  /** What asked for it, such as a question; absent where the id has a name in the admin's own texts. */
  label?: string
  original: string
  public: string
}

/** What the rest of the kommun's object needs of a kind. What all kinds share is in `submissions/`. */
export interface DialogueKind<K extends Kind = Kind> {
  /** Whether everyone may read what was sent, once it is published; otherwise it is for the kommun alone. */
  isRead: boolean
  /**
   * The settings to store for a dialogue that is created or changed; a kind may keep a history of them.
   *
   * @throws `invalid_input` for what the schema can't see
   */
  keepSettings(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, before?: DialogueRow): string
  /** What the kind keeps of its own about a submission whose status has changed, in the same transaction. */
  followStatus(tenant: TenantContext, tx: Tx, submission: { seq: number; status: SubmissionStatus }): void
  /** Where a member may move a submission by hand; publishing, rejecting and hiding are the moderators' decisions. */
  moves: Partial<Record<SubmissionStatus, readonly SubmissionStatus[]>>
  /** What becomes of a submission that is about to be published: a kind may take it further at once. */
  toPublishedStatus(dialogue: DialogueRow, submission: Pick<Projection, 'category'>): SubmissionStatus
  /** Until when citizens can take part in a submission published at an instant; null where the dialogue's end counts. */
  computeClosingTime(dialogue: DialogueRow, original: unknown, publishedAt: number): number | null
  /** How its submissions are supported; undefined where they aren't. */
  getSupportRules(dialogue: DialogueRow): SupportRules | undefined
  /** How its submissions are commented on; undefined where they aren't. */
  getCommentRules(dialogue: DialogueRow): CommentRules | undefined
  listCategories(dialogue: DialogueRow): readonly Category[]
  /** The author's own words, from the original or a later correction. */
  readContent(content: unknown): Content
  /** The texts that a moderator reads, each with its public version. */
  listPassages(dialogue: DialogueRow, submission: Projection, content: unknown): Passage[]
  /** The public version after a moderator has edited some of its texts. The original is not the kind's to touch. */
  redact(submission: Projection, edits: Readonly<Record<string, string>>): Projection
  /** What stands for the original once it is destroyed: what the public has read, and nobody's. */
  toAnonymous(submission: Projection): Record<string, unknown>
  /** What the public would see of the author's corrected words. @throws `invalid_input`, `duplicate` */
  correct(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, before: Projection, content: Content): Projection
  /** Brings one existing submission into a dialogue of this kind. @throws `invalid_input` */
  importSubmission(tenant: TenantContext, dialogue: DialogueRow, raw: unknown, actor: Actor): 'created' | 'repeated'
  /** What a widget may know of the kind's settings, its texts in one language. */
  toPublicSettings(dialogue: DialogueRow, language: Language): PublicSettings[K]
  /** The origins of pictures that the dialogue shows from elsewhere, for the policies of our own pages. */
  listPictureOrigins(dialogue: DialogueRow): string[]
  /** What the hosted page shows for its address, or the parameters of the address that it has moved to. @throws `not_found` */
  getPageContent(
    tenant: TenantContext,
    dialogue: DialogueRow,
    search: URLSearchParams,
  ): Promise<KindContents[K] | { movedTo: Parameters }>
  /** The newest of what everyone may read, as an Atom feed. @throws `not_found` where nothing is read */
  getFeed(tenant: TenantContext, page: DialogueRequest<K>): Promise<Html>
  /** Takes in a form from the hosted page: where to go on, or the page again with what to put right. */
  submitPageForm(
    tenant: TenantContext,
    dialogue: DialogueRow,
    sent: { search: URLSearchParams; form: URLSearchParams; address: string },
  ): Promise<{ location: string } | { content: KindContents[K] }>
}

/** By name; whoever takes one by a dialogue's kind gives it that dialogue alone. */
export type DialogueKinds = Readonly<Record<Kind, DialogueKind>>

export interface Content {
  heading: string
  text: string
  category?: string | undefined
}

export interface SupportRules {
  level: IdentityLevel
  /** The number of supports at which a submission is taken up; null when there is none. */
  threshold: number | null
  /** Within how many months the kommun handles what has reached the threshold; null where it promises nothing. */
  handlingMonths: number | null
}

export interface CommentRules {
  naming: ProposalSettings['naming']
}

/** A submission that is about to be stored, whatever its kind. */
export interface NewSubmission {
  seq: number
  dialogue: DialogueRow
  /** It looks like a machine's, and waits for a moderator whatever the dialogue's settings. */
  isSetAside: boolean
}

/** What a kind adds to the submit pipeline. `Input` is what its contract lets through. */
export interface SubmissionKind<Input> {
  /** @throws `invalid_input` */
  validate(dialogue: DialogueRow, raw: unknown): Input
  /** The original to keep, untouched: what the citizen wrote, without proof, trap and timing. */
  toOriginal(input: Input): Record<string, unknown>
  /** What the public is going to see of it. */
  toProjection(input: Input): Projection
  /** What the citizen may be reminded of it by. */
  toTitle(input: Input): string
  toEmail(input: Input): string | undefined
  /** The trap field and the time taken, as the spam rules want them. */
  toTraces(input: Input): { website: string | undefined; elapsed: number | undefined; fastest?: number }
  /** Where it begins: waiting for its author's confirmation, or for the moderators. */
  toFirstStatus(dialogue: DialogueRow, input: Input): 'unconfirmed' | 'submitted'
  /** Whether there is something for a moderator to read, where the dialogue is moderated before publishing. */
  asksForReview(input: Input): boolean
  /**
   * Stores what the kind has of its own, in the same transaction.
   *
   * @throws a problem when what is stored already forbids it; then nothing is.
   */
  store(tenant: TenantContext, tx: Tx, submission: NewSubmission, input: Input): void
}
