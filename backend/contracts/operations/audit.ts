import { AuditExportQuery, AuditList, AuditListQuery, AuditVerification, AuditVerificationQuery } from '../audit.ts'
import { member, operation } from '../operation.ts'
import { tenant } from './parameters.ts'

/** Who did what, and the proof that nothing of it was changed. */
export const auditOperations = {
  listAuditEntries: operation({
    method: 'get',
    path: '/{tenant}/audit-log',
    summary: 'The audit log, newest first',
    access: member('admin'),
    params: tenant,
    query: AuditListQuery,
    success: { status: 200, body: AuditList },
    problems: [],
  }),
  exportAuditLog: operation({
    method: 'get',
    path: '/{tenant}/audit-log/export',
    summary: 'The audit log as a file, oldest first, streamed',
    access: member('admin'),
    params: tenant,
    query: AuditExportQuery,
    media: ['text/csv', 'application/jsonl'],
    success: { status: 200 },
    problems: [],
  }),
  verifyAuditLog: operation({
    method: 'get',
    path: '/{tenant}/audit-log/verification',
    summary: 'Checks a slice of the chain of hashes, and tells where it is broken',
    access: member('admin'),
    params: tenant,
    query: AuditVerificationQuery,
    success: { status: 200, body: AuditVerification },
    problems: [],
  }),
}
