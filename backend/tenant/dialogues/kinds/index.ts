import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Kind } from '../../../contracts/kinds/index.ts'
import type { KindContents } from '../../../pages/kinds/index.ts'
import type { DialogueRequest, Html, Parameters } from '../../../pages/page.ts'
import type { TenantContext } from '../../context.ts'
import type { Tx } from '../../db/tx-sync.ts'
import type { Actor } from '../../http/request-context.ts'
import type { DialogueRow } from '../rules.ts'
import { correctProposal } from './proposals/correct.ts'
import { importProposal } from './proposals/import.ts'
import { getFeed, getPageContent } from './proposals/page-content.ts'
import { submitPageForm } from './proposals/page-form.ts'
import { reindexProposals } from './proposals/reindex.ts'
import { toPublicSettings } from './proposals/settings.ts'

interface DialogueKind<K extends Kind> {
  /** Brings one existing submission into a dialogue of this kind. @throws `invalid_input` */
  importSubmission(tenant: TenantContext, dialogue: DialogueRow, raw: unknown, actor: Actor): 'created' | 'repeated'
  /** Puts the author's corrected words where the public will see them. @throws `duplicate` */
  correct(
    tenant: TenantContext,
    tx: Tx,
    dialogue: DialogueRow,
    seq: number,
    content: { heading: string; text: string; category?: string | undefined },
  ): void
  /** Indexes a slice of the texts after `after` in the dialogue's language; undefined when there is no more. */
  reindex(tenant: TenantContext, dialogue: DialogueRow, after: number): Promise<number | undefined>
  /** What a widget may know of the kind's settings. */
  toPublicSettings(dialogue: DialogueRow): Configuration['settings']
  /** What the hosted page shows for its address, or the parameters of the address that it has moved to. @throws `not_found` */
  getPageContent(
    tenant: TenantContext,
    dialogue: DialogueRow,
    search: URLSearchParams,
  ): Promise<KindContents[K] | { movedTo: Parameters }>
  /** The newest of what everyone may read, as an Atom feed. */
  getFeed(tenant: TenantContext, page: DialogueRequest): Promise<Html>
  /** Takes in a form from the hosted page: where to go on, or the page again with what to put right. */
  submitPageForm(
    tenant: TenantContext,
    dialogue: DialogueRow,
    sent: { search: URLSearchParams; form: URLSearchParams; address: string },
  ): Promise<{ location: string } | { content: KindContents[K] }>
}

/** What the rest of the kommun's object needs of each kind. */
export const dialogueKinds = {
  proposals: {
    importSubmission: importProposal,
    correct: correctProposal,
    reindex: reindexProposals,
    toPublicSettings,
    getPageContent,
    getFeed,
    submitPageForm,
  },
} satisfies { [K in Kind]: DialogueKind<K> } & Record<Kind, unknown>
