import { ExportQuery } from '../exports.ts'
import { member, operation } from '../operation.ts'
import { everyone, tenant } from './parameters.ts'

export const exportOperations = {
  exportSubmissions: operation({
    method: 'get',
    path: '/{tenant}/exports/submissions',
    summary:
      'All submissions that match a filter, with their public text, as a stream; the header `Min-Kommun-Total` tells how many there are',
    access: member(...everyone),
    params: tenant,
    query: ExportQuery,
    media: ['text/csv', 'application/json', 'application/x-ndjson'],
    success: { status: 200 },
    problems: ['invalid_input', 'unauthenticated', 'forbidden', 'not_found'],
  }),
}
