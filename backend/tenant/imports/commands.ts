import type { ImportReport } from '../../contracts/imports.ts'
import { ProblemError } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import type { Actor } from '../http/request-context.ts'

/** Imports a batch row by row: each is stored wholly or refused with its reasons, and none waits for another. */
export function importSubmissions(
  tenant: TenantContext,
  dialogue: DialogueRow,
  rows: readonly unknown[],
  actor: Actor,
): ImportReport {
  const report: ImportReport = { created: 0, repeated: 0, refused: [] }
  for (const [row, raw] of rows.entries()) {
    try {
      report[tenant.kinds[dialogue.kind].importSubmission(tenant, dialogue, raw, actor)] += 1
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'invalid_input') throw error
      report.refused.push({ row, errors: error.details.errors ?? [] })
    }
  }
  tenant.write((tx) => {
    const { created, repeated } = report
    const details = { created, repeated, refused: report.refused.length }
    recordInAuditLog(tenant, tx, actor, { action: 'dialogue.imported', subjectId: dialogue.id, details })
  })
  return report
}
