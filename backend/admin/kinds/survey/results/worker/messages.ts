import type { QuestionResult } from '../../../../../contracts/kinds/survey/results.ts'
import type { Asked } from '../analysis/catalogue.ts'
import type { CrossTable } from '../analysis/cross-tabulate.ts'
import type { Written } from '../analysis/texts.ts'
import type { Day } from '../analysis/timeline.ts'
import type { Filter, Variable } from '../analysis/variables.ts'
import type { CodebookWords } from '../export/codebook.ts'
import type { ExportOptions } from '../export/columns.ts'

export const fileFormats = ['csv', 'xlsx', 'json', 'codebook'] as const
export type FileFormat = (typeof fileFormats)[number]

export interface Summary {
  responses: number
  questions: QuestionResult[]
  days: Day[]
  /** How many answered each version. */
  versions: { number: number; count: number }[]
  /** Set aside, rejected or withdrawn: in the export, and in no figure. */
  uncounted: number
}

export interface FileRequest {
  format: FileFormat
  options: ExportOptions
  codebook: CodebookWords
  withMark: boolean
  sheets: { responses: string; codebook: string }
}

/** What can be asked of the responses once they are read, and what each question answers. */
export interface Questions {
  load: { given: { address: string; asked: Asked[] }; answer: number }
  summarise: { given: { filter: Filter | undefined }; answer: Summary }
  cross: { given: { rows: Variable; columns: Variable; filter: Filter | undefined }; answer: CrossTable }
  texts: {
    given: { question: string; filter: Filter | undefined; from: number; count: number }
    answer: { items: Written[]; total: number }
  }
  file: { given: FileRequest; answer: Blob }
}
export type QuestionName = keyof Questions

export type Asking = {
  [Name in QuestionName]: { id: number; name: Name; given: Questions[Name]['given'] }
}[QuestionName]

export type Telling =
  | { type: 'progress'; read: number; total: number }
  | { type: 'answer'; id: number; answer: unknown }
  | { type: 'failed'; id: number; status: number; message: string }
