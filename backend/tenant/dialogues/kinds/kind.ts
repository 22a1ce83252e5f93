import type { ProposalStatus } from '../../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../../context.ts'
import type { Tx } from '../../db/tx-sync.ts'
import type { DialogueRow } from '../rules.ts'

/** A submission that is about to be stored, whatever its kind. */
export interface NewSubmission {
  seq: number
  dialogue: DialogueRow
  createdAt: number
  /** Set aside for review although the dialogue moderates afterwards. */
  quarantined: boolean
}

/** What a kind adds to the submit pipeline. `Input` is what its contract lets through. */
export interface SubmissionKind<Input> {
  /** @throws `invalid_input` */
  validate(dialogue: DialogueRow, raw: unknown): Input
  /** The original to keep, untouched: what the citizen wrote, without proof, trap and timing. */
  toOriginal(input: Input): Record<string, unknown>
  /** What the citizen may be reminded of it by. */
  toTitle(input: Input): string
  toEmail(input: Input): string | undefined
  /** The trap field and the time taken, as the spam rules want them. */
  toTraces(input: Input): { website: string | undefined; elapsed: number | undefined }
  /**
   * Stores the kind's own projection in the same transaction, and says which status it begins in.
   *
   * @throws a problem when what is stored already forbids it; then nothing is.
   */
  store(tenant: TenantContext, tx: Tx, submission: NewSubmission, input: Input): ProposalStatus
}
