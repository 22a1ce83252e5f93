import { foundation } from './0001-foundation.ts'
import { tenantSettings } from './0002-tenant-settings.ts'
import { signIn } from './0003-sign-in.ts'
import { dialogues } from './0004-dialogues.ts'
import { statistics } from './0005-statistics.ts'
import { moderation } from './0006-moderation.ts'
import { privacy } from './0007-privacy.ts'
import { surveys } from './0008-surveys.ts'
import { submissionCounts } from './0009-submission-counts.ts'
import { listIndexes } from './0010-list-indexes.ts'
import { participants } from './0011-participants.ts'

/**
 * In order, for ever: a released one is never edited, only followed (`npm test` holds them against
 * `released.json`). Changes expand first and contract in a later release, since old code meets new data for minutes.
 */
export const migrations = [
  foundation,
  tenantSettings,
  signIn,
  dialogues,
  statistics,
  moderation,
  privacy,
  surveys,
  submissionCounts,
  listIndexes,
  participants,
] as const
