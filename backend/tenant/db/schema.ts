import type { Generated, GeneratedAlways } from 'kysely'
import type { CommentStatus } from '../../contracts/comments.ts'
import type { DialogueState, Moderation } from '../../contracts/dialogues.ts'
import type { FlagReason } from '../../contracts/flags.ts'
import type { EmbedForm } from '../../contracts/installation.ts'
import type { Kind } from '../../contracts/kinds/index.ts'
import type { IdentityLevel } from '../../contracts/kinds/proposals.ts'
import type { Role } from '../../contracts/operation.ts'
import type { Language } from '../../contracts/primitives.ts'
import type { Extent } from '../../contracts/retention.ts'
import type { Counted } from '../../contracts/statistics.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'

/** The tables of one kommun, as the migrations leave them. */
export interface Database {
  tenant: {
    only_row: 1
    id: string
    slug: string
    name: string
    language: Language
    state: 'active' | 'paused'
    created_at: number
  }
  tenant_settings: {
    only_row: 1
    provider: string
    privacy: string
    public_records: string
    theme: string
    version: number
    changed_at: number
  }
  logo: { only_row: 1; id: string; type: string; width: number; height: number; bytes: ArrayBuffer }
  keys: { purpose: string; secret: ArrayBuffer; created_at: number }
  origins: { origin: string; created_at: number }
  dialogues: {
    id: string
    slug: string
    kind: Kind
    title: string
    introduction: string
    language: Language
    state: DialogueState
    moderation: Moderation
    opens_at: number | null
    closes_at: number | null
    settings: string
    theme: string
    version: Generated<number>
    created_at: number
    published_at: number | null
    /** When a member last closed it; the clock may have done so before. */
    closed_at: number | null
  }
  /** What citizens send, of every kind: where it stands, the masked words that the public sees, and the original. */
  submissions: {
    seq: Generated<number>
    id: string
    dialogue_id: string
    reference: string
    status: SubmissionStatus
    hidden: Generated<number>
    /** The `seq` of the submission that this duplicate has become part of. */
    merged_into: number | null
    /** Whether everyone may read it. Kept by triggers. */
    visible: GeneratedAlways<number>
    version: Generated<number>
    heading: string
    text: string
    author: string
    category: string | null
    place: string | null
    supports: Generated<number>
    imported_supports: Generated<number>
    published_at: number | null
    closes_at: number | null
    created_at: number
    signals: Generated<string>
    response: string | null
    receipt_generation: Generated<number>
    key_hash: string | null
    fingerprint: string | null
    source_id: string | null
    email: string | null
    original: string
    queue: GeneratedAlways<QueueName | null>
  }
  /** Kept by triggers; only read. */
  submission_counts: {
    dialogue_id: string
    status: SubmissionStatus
    /** Neither hidden nor part of another. */
    shown: number
    /** Empty: none. */
    category: string
    count: number
    supports: number
    /** When the latest was received. */
    latest: number
  }
  survey_versions: { dialogue_id: string; number: number; definition: string; created_at: number }
  survey_responses: {
    submission_seq: number
    dialogue_id: string
    version: number
    language: Language
    /** Whether its answers are in `survey_counts`. */
    counted: number
    /** The device or participant that answered, where each may only once. */
    identity_hash: string | null
  }
  survey_counts: { dialogue_id: string; question: string; row: string; value: string; count: number }
  participant_batches: {
    seq: Generated<number>
    id: string
    dialogue_id: string
    name: string
    created_at: number
    revoked_at: number | null
  }
  participants: { id: string; batch_seq: number; code_hash: string; answered: Generated<number> }
  submission_search: { rowid: number; heading: string; text: string }
  submission_events: {
    id: Generated<number>
    submission_seq: number
    action: string
    status: SubmissionStatus
    reason: string | null
    actor_kind: ActorKind
    actor_id: string | null
    at: number
  }
  submission_revisions: { submission_seq: number; number: number; content: string; at: number }
  pictures: {
    id: string
    submission_seq: number
    position: number
    type: string
    width: number
    height: number
    alt: string
    bytes: ArrayBuffer
  }
  supports: { submission_seq: number; level: SupportLevel; identity_hash: string; at: number }
  followers: { id: string; submission_seq: number; email: string; is_author: Generated<number>; created_at: number }
  mail_links: {
    code_hash: string
    purpose: MailLinkPurpose
    submission_seq: number
    email: string
    /** Of the request that asked for the link, so that asking again mails nothing more. */
    request_key_hash: string | null
    expires_at: number
  }
  comments: {
    seq: Generated<number>
    id: string
    submission_seq: number
    key_hash: string | null
    fingerprint: string | null
    original: string
    text: string
    author: string
    official: Generated<number>
    status: CommentStatus
    hidden: Generated<number>
    visible: GeneratedAlways<number>
    signals: Generated<string>
    version: Generated<number>
    created_at: number
    queue: GeneratedAlways<QueueName | null>
  }
  comment_events: {
    id: Generated<number>
    comment_seq: number
    action: string
    status: CommentStatus
    reason: string | null
    actor_kind: ActorKind
    actor_id: string | null
    at: number
  }
  flags: {
    id: Generated<number>
    submission_seq: number
    /** Null: the submission itself is flagged. */
    comment_seq: number | null
    /** All that is known of who flagged; it makes a device count once, also after its flag was settled. */
    identity_hash: string
    reason: FlagReason
    text: string | null
    at: number
    settled_at: number | null
  }
  /** What a moderator's last decision changed, to be put back as long as that is possible. */
  undoable_decisions: {
    subject_id: string
    /** The one that the decision led to. */
    version: number
    actor_id: string | null
    before: string
    at: number
  }
  reasons: { only_row: 1; version: number; sv: string; en: string }
  members: {
    id: string
    email: string
    name: string
    role: Role
    state: 'active' | 'disabled'
    language: Generated<Language>
    signed_in_at: number | null
    created_at: number
  }
  sign_in_links: { code_hash: string; member_id: string; expires_at: number }
  sessions: {
    id: string
    token_hash: string
    member_id: string
    device: string
    created_at: number
    used_at: number
    expires_at: number
  }
  sign_in_codes: {
    ticket_hash: string
    /** Of the address, known or not: by it an account's codes are counted. */
    account_hash: string
    /** Until somebody has looked who it is. */
    email: string | null
    member_id: string | null
    tries: Generated<number>
    created_at: number
    expires_at: number
  }
  passkeys: {
    id: string
    credential_id: string
    member_id: string
    public_key: ArrayBuffer
    counter: number
    transports: string
    name: string
    created_at: number
    used_at: number | null
  }
  spent_challenges: { challenge_hash: string; expires_at: number }
  audit_log: {
    seq: Generated<number>
    at: number
    actor_kind: ActorKind
    actor_id: string | null
    action: string
    subject_id: string | null
    digest: string
    previous_hash: string
    hash: string
  }
  audit_head: { only_row: 1; seq: number; hash: string }
  mail_outbox: {
    id: string
    recipient: string
    template: string
    language: Language
    content: string
    follower_id: string | null
    submission_seq: number | null
    state: Generated<'waiting' | 'sent' | 'failed'>
    attempts: Generated<number>
    next_attempt_at: number
    last_error: string | null
    created_at: number
  }
  mail_texts: {
    template: string
    language: Language
    subject: string
    text: string
    version: number
    changed_at: number
  }
  retention_rules: {
    dialogue_id: string
    counts_from: 'closing' | 'submission'
    months: number
    extent: Extent
    decision: string
    version: number
    effective_at: number
  }
  retention_runs: {
    id: string
    dialogue_id: string
    rule: string
    counts: string
    digest: string
    /** The `seq` up to which it has come this time round. */
    position: number
    started_at: number
    finished_at: number | null
  }
  holds: {
    seq: Generated<number>
    id: string
    dialogue_id: string
    /** Null: all of the dialogue. */
    submission_seq: number | null
    reason: string
    case_number: string
    created_at: number
    created_by: string | null
  }
  destroyed_submissions: {
    id: string
    reference: string
    receipt_generation: number
    extent: Extent
    source_hash: string | null
    destroyed_at: number
  }
  jobs: {
    id: string
    kind: string
    payload: string
    run_at: number
    revision: Generated<number>
    attempts: Generated<number>
    last_error: string | null
  }
  daily_counts: { dialogue_id: string; day: string; what: Counted; count: number }
  sightings: {
    dialogue_id: string
    origin: string
    path: string
    form: EmbedForm
    version: string
    count: number
    first_seen_at: number
    last_seen_at: number
  }
  violations: {
    origin: string
    path: string
    directive: string
    enforced: number
    count: number
    last_seen_at: number
  }
  embed_scripts: {
    dialogue_id: string
    language: Language
    etag: string
    compressed: ArrayBuffer
    created_at: number
  }
}

/** What waits for a moderator, or was taken out of the public's view. */
export type QueueName = 'waiting' | 'quarantined' | 'refused'
export type ActorKind = 'citizen' | 'member' | 'operator' | 'system'
export type SupportLevel = IdentityLevel
export type MailLinkPurpose = 'propose' | 'support' | 'follow'
