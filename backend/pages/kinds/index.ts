import type { Kind } from '../../contracts/kinds/index.ts'
import type { DialogueRequest } from '../page.ts'
import type { KindPage } from './kind-page.ts'
import { listShownProposals, type ProposalsContent } from './proposals/content.ts'
import { renderProposals } from './proposals/index.ts'
import type { SurveyContent } from './survey/content.ts'
import { renderSurvey } from './survey/index.ts'

/** What the tenant has read for a dialogue's page, by kind. */
export interface KindContents extends Record<Kind, unknown> {
  proposals: ProposalsContent
  survey: SurveyContent
}

type KindPages = { [K in Kind]: (page: DialogueRequest<K>, content: KindContents[K]) => KindPage }

export const kindPages = { proposals: renderProposals, survey: renderSurvey } as const satisfies KindPages

type ShownSubmissions = { [K in Kind]: (content: KindContents[K]) => string[] }

/** The submissions that a page shows, by their ids, for what members can do with each. */
export const shownSubmissions = { proposals: listShownProposals, survey: () => [] } as const satisfies ShownSubmissions
