import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { SubmissionStatus } from '../../../../contracts/submissions.ts'
import type { TenantContext } from '../../../context.ts'
import { prepare } from '../../../db/prepared.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import { isPublicStatus } from '../../../submissions/rules.ts'
import { addToCounts } from './counting.ts'

/**
 * What is rejected or withdrawn no longer counts, and what a moderator lets through does. A response that waits
 * only for its texts to be read counts from the beginning.
 */
export function followStatus(
  tenant: TenantContext,
  tx: Tx,
  { seq, status }: { seq: number; status: SubmissionStatus },
) {
  const { db } = tenant
  const { counted } = tx.one(countedOf(tenant, seq))
  const counts = isPublicStatus(status) ? 1 : status === 'rejected' || status === 'withdrawn' ? 0 : counted
  if (counts === counted) return
  const response = tx.one(
    db
      .selectFrom('survey_responses')
      .innerJoin('submissions', 'submissions.seq', 'survey_responses.submission_seq')
      .innerJoin('survey_versions', (join) =>
        join
          .onRef('survey_versions.dialogue_id', '=', 'survey_responses.dialogue_id')
          .onRef('survey_versions.number', '=', 'survey_responses.version'),
      )
      .select(['survey_responses.dialogue_id', 'submissions.original', 'survey_versions.definition'])
      .where('submission_seq', '=', seq),
  )
  const definition: SurveyDefinition = JSON.parse(response.definition)
  const { answers } = JSON.parse(response.original)
  addToCounts(tenant, tx, response.dialogue_id, { definition, answers }, counts ? 1 : -1)
  tx.run(db.updateTable('survey_responses').set({ counted: counts }).where('submission_seq', '=', seq))
}

const countedOf = prepare((db, seq: number) =>
  db.selectFrom('survey_responses').select('counted').where('submission_seq', '=', seq),
)
