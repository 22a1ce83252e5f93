import type { StoredResponse } from '../../../../contracts/kinds/survey/results.ts'
import { recordInAuditLog } from '../../../audit/commands.ts'
import type { TenantContext } from '../../../context.ts'
import type { Actor } from '../../../http/request-context.ts'
import type { DialogueRow } from '../../rules.ts'

const piece = 500

/** Every response, oldest first, a JSON object a line, read and sent piece by piece: nothing is held but one piece. */
export async function exportResponses(tenant: TenantContext, dialogue: DialogueRow, actor: Actor): Promise<Response> {
  const total = await countResponses(tenant, dialogue)
  tenant.write((tx) => {
    const details = { total }
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.responses_exported', subjectId: dialogue.id, details })
  })
  const encoder = new TextEncoder()
  let after = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const responses = await listResponsesAfter(tenant, dialogue, after)
      after = responses.at(-1)?.seq ?? after
      const lines = responses.map(({ seq: _, ...response }) => `${JSON.stringify(response)}\n`)
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')))
      if (lines.length < piece) controller.close()
    },
  })
  const type = 'application/x-ndjson; charset=utf-8'
  return new Response(body, { headers: { 'Content-Type': type, 'Min-Kommun-Total': String(total) } })
}

const countResponses = async ({ db }: TenantContext, { id }: DialogueRow) =>
  (
    await db
      .selectFrom('survey_responses')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('dialogue_id', '=', id)
      .executeTakeFirstOrThrow()
  ).n

async function listResponsesAfter({ db }: TenantContext, { id }: DialogueRow, after: number) {
  const rows = await db
    .selectFrom('survey_responses')
    .innerJoin('submissions', 'submissions.seq', 'survey_responses.submission_seq')
    .select([
      'seq',
      'submissions.id',
      'reference',
      'created_at',
      'status',
      'original',
      'survey_responses.version',
      'survey_responses.language',
      'counted',
    ])
    .where('survey_responses.dialogue_id', '=', id)
    .where('submission_seq', '>', after)
    .orderBy('submission_seq')
    .limit(piece)
    .execute()
  return rows.map(({ created_at, original, counted, ...row }): StoredResponse & { seq: number } => {
    const { answers, others } = JSON.parse(original)
    return { ...row, createdAt: new Date(created_at).toISOString(), counted: counted === 1, answers, others }
  })
}
