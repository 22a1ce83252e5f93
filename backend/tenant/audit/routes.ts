import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { exportAuditLog } from './export.ts'
import { listAuditEntries, verifyAuditLog } from './queries.ts'

export const auditHandlers: Handlers<'listAuditEntries' | 'exportAuditLog' | 'verifyAuditLog', RequestContext> = {
  async listAuditEntries({ query }, { tenant }) {
    return listAuditEntries(tenant, query)
  },

  async exportAuditLog({ query: { format, ...filter } }, { tenant }) {
    return exportAuditLog(tenant, filter, format)
  },

  async verifyAuditLog({ query }, { tenant }) {
    return verifyAuditLog(tenant, query.from)
  },
}
