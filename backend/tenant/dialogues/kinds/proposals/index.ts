import type { DialogueKind } from '../kind.ts'
import { correctProposal } from './correct.ts'
import { importProposal } from './import.ts'
import { getFeed, getPageContent } from './page-content.ts'
import { submitPageForm } from './page-form.ts'
import { listPassages, redactProposal, toAnonymous } from './passages.ts'
import { moves, toClosingTime, toPublishedStatus } from './rules.ts'
import { getCommentRules, getSettings, getSupportRules, toPublicSettings } from './settings.ts'

/** E-proposals (e-förslag), as the rest of the kommun's object knows them. */
export const proposals: DialogueKind<'proposals'> = {
  isRead: true,
  keepSettings: (_tenant, _tx, { settings }) => settings,
  followStatus: () => {},
  moves,
  toPublishedStatus,
  computeClosingTime: toClosingTime,
  getSupportRules,
  getCommentRules,
  listCategories: (dialogue) => getSettings(dialogue).categories,
  readContent: (content) => content as ReturnType<DialogueKind['readContent']>,
  listPassages,
  redact: redactProposal,
  toAnonymous,
  correct: correctProposal,
  importSubmission: importProposal,
  toPublicSettings,
  listPictureOrigins: () => [],
  getPageContent,
  getFeed,
  submitPageForm,
}
