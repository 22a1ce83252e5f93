import type { z } from 'zod'
import { auditOperations } from './operations/audit.ts'
import { dialogueOperations } from './operations/dialogues.ts'
import { exportOperations } from './operations/exports.ts'
import { installationOperations } from './operations/installation.ts'
import { mailOperations } from './operations/mail.ts'
import { memberOperations } from './operations/members.ts'
import { moderationOperations } from './operations/moderation.ts'
import { operatorOperations } from './operations/operators.ts'
import { participantOperations } from './operations/participants.ts'
import { privacyOperations } from './operations/privacy.ts'
import { readingOperations } from './operations/reading.ts'
import { retentionOperations } from './operations/retention.ts'
import { sessionOperations } from './operations/sessions.ts'
import { statisticsOperations } from './operations/statistics.ts'
import { surveyOperations } from './operations/surveys.ts'
import { citizenOperations } from './operations/taking-part.ts'
import { tenantSettingsOperations } from './operations/tenant-settings.ts'

/**
 * The whole public contract: every route there is, who may call it, what goes in and what comes out.
 * Handlers, OpenAPI, the import tool and the tests of who-may-do-what are all made from this table.
 */
export const operations = {
  ...readingOperations,
  ...citizenOperations,
  ...surveyOperations,
  ...participantOperations,
  ...sessionOperations,
  ...memberOperations,
  ...dialogueOperations,
  ...installationOperations,
  ...moderationOperations,
  ...exportOperations,
  ...statisticsOperations,
  ...mailOperations,
  ...tenantSettingsOperations,
  ...auditOperations,
  ...retentionOperations,
  ...privacyOperations,
  ...operatorOperations,
}

export type Operations = typeof operations
export type OperationId = keyof Operations

type Out<T, Fallback = undefined> = T extends z.ZodType ? z.output<T> : Fallback

/** What a handler is given, already validated, and what it must answer. */
export interface Call<Id extends OperationId> {
  params: Operations[Id] extends { params: infer P } ? Out<P> : Record<never, never>
  query: Operations[Id] extends { query: infer Q } ? Out<Q> : Record<never, never>
  headers: Operations[Id] extends { headers: infer H } ? Out<H> : Record<never, never>
  body: Operations[Id] extends { bodyCheckedBy: 'handler' }
    ? unknown
    : Operations[Id] extends { body: infer B }
      ? Out<B>
      : undefined
}
export type Answer<Id extends OperationId> = Operations[Id]['success'] extends { body: infer B } ? Out<B> : undefined
