import { problem } from '../../../../http/problem.ts'
import type { DialogueKind } from '../kind.ts'
import { followStatus } from './follow-status.ts'
import { getPageContent, submitPageForm } from './page.ts'
import { listPassages, redact } from './passages.ts'
import { keepSettings, listPictureOrigins, toPublicSettings } from './settings.ts'

/** Mini-surveys (mini-enkäter), as the rest of the kommun's object knows them. */
export const survey: DialogueKind<'survey'> = {
  isRead: false,
  keepSettings,
  followStatus,
  moves: {},
  toPublishedStatus: () => 'published',
  computeClosingTime: () => null,
  getSupportRules: () => undefined,
  getCommentRules: () => undefined,
  listCategories: () => [],
  readContent: () => ({ heading: '', text: '' }),
  listPassages,
  redact,
  // Nobody but the kommun has read it: nothing is left but what was counted.
  toAnonymous: () => ({ texts: [], answers: {}, others: {} }),
  correct() {
    throw problem('transition_not_allowed')
  },
  importSubmission() {
    throw problem('invalid_input', { errors: [{ pointer: '', code: 'unknown_field' }] })
  },
  toPublicSettings,
  listPictureOrigins,
  getPageContent,
  async getFeed() {
    throw problem('not_found')
  },
  submitPageForm,
}
