import type { Kind } from '../../contracts/kinds/index.ts'
import { proposalImporter } from './proposals.ts'

/** How one kind of dialogue takes rows from another service's file. */
export interface Importer {
  /** Each field of the import row, with other names it is known by, the most telling first. */
  fields: Record<string, readonly string[]>
  /** Fields that every file must have a column for. */
  required: readonly string[]
  /** Makes the conversion for a dialogue with these settings. */
  createConverter(settings: Record<string, unknown>): Converter
}

/** Turns the values of one row into what the kind's import schema takes; that schema judges it. */
export type Converter = (values: Record<string, unknown>) => {
  row: Record<string, unknown>
  /** What was changed on the way, in words that fit many rows. */
  note?: string
}

/** Answers to a survey are bound to the version that was answered, so there is nothing from elsewhere to bring. */
export const importers: Record<Kind, Importer | undefined> = { proposals: proposalImporter, survey: undefined }
