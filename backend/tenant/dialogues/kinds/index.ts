import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Kind } from '../../../contracts/kinds/index.ts'
import type { KindContents } from '../../../pages/kinds/index.ts'
import type { Parameters } from '../../../pages/page.ts'
import type { TenantContext } from '../../context.ts'
import type { Actor } from '../../http/request-context.ts'
import type { DialogueRow } from '../rules.ts'
import { importProposal } from './proposals/import.ts'
import { getPageContent } from './proposals/page-content.ts'
import { submitPageForm } from './proposals/page-form.ts'
import { toPublicSettings } from './proposals/settings.ts'

interface DialogueKind<K extends Kind> {
  /** Brings one existing submission into a dialogue of this kind. @throws `invalid_input` */
  importSubmission(tenant: TenantContext, dialogue: DialogueRow, raw: unknown, actor: Actor): 'created' | 'repeated'
  /** What a widget may know of the kind's settings. */
  toPublicSettings(dialogue: DialogueRow): Configuration['settings']
  /** What the hosted page shows for its address, or the parameters of the address that it has moved to. @throws `not_found` */
  getPageContent(
    tenant: TenantContext,
    dialogue: DialogueRow,
    search: URLSearchParams,
  ): Promise<KindContents[K] | { movedTo: Parameters }>
  /** Takes in a form from the hosted page: where to go on, or the page again with what to put right. */
  submitPageForm(
    tenant: TenantContext,
    dialogue: DialogueRow,
    sent: { search: URLSearchParams; form: URLSearchParams; address: string },
  ): Promise<{ location: string } | { content: KindContents[K] }>
}

/** What the rest of the kommun's object needs of each kind. */
export const dialogueKinds = {
  proposals: { importSubmission: importProposal, toPublicSettings, getPageContent, submitPageForm },
} satisfies { [K in Kind]: DialogueKind<K> } & Record<Kind, unknown>
