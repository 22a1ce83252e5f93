import { z } from 'zod'
import { ProposalImportRow, ProposalSettings, PublicProposalSettings } from './proposals.ts'
import { PublicSurveySettings, SurveySettings } from './survey/definition.ts'

/** The forms a dialogue can take (dialogform). Adding one starts here; the compiler names the other places. */
export const kinds = ['proposals', 'survey'] as const
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

interface KindContract {
  /** The kind's own settings, with a default for each. */
  settings: z.ZodType
  /** What a widget may know of them. */
  publicSettings: z.ZodType
  /** One existing submission brought from elsewhere; `never` where there is nothing to bring. */
  importRow: z.ZodType
}

export const kindContracts = {
  proposals: { settings: ProposalSettings, publicSettings: PublicProposalSettings, importRow: ProposalImportRow },
  survey: { settings: SurveySettings, publicSettings: PublicSurveySettings, importRow: z.never() },
} as const satisfies Record<Kind, KindContract>

export type PublicSettings = { [K in Kind]: z.infer<(typeof kindContracts)[K]['publicSettings']> }
