import { z } from 'zod'
import { ProposalImportRow, ProposalSettings } from './proposals.ts'

/** The forms a dialogue can take (dialogform). Adding one starts here; the compiler names the other places. */
export const kinds = ['proposals'] as const
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

interface KindContract {
  /** The kind's own settings, with a default for each. */
  settings: z.ZodType
  /** One existing submission brought from elsewhere. */
  importRow: z.ZodType
}

export const kindContracts = {
  proposals: { settings: ProposalSettings, importRow: ProposalImportRow },
} as const satisfies Record<Kind, KindContract>
