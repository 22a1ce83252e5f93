import { member, operation, publicWrite } from '../operation.ts'
import { Overview, Statistics, StatisticsQuery } from '../statistics.ts'
import { dialogue, everyone, tenant } from './parameters.ts'

/** How much happens, counted without knowing who. */
export const statisticsOperations = {
  tellOpened: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/openings',
    summary: 'Counts that somebody has opened the form, without a body and without knowing who',
    access: publicWrite,
    params: dialogue,
    success: { status: 204 },
    problems: ['too_many_requests', 'tenant_paused', 'not_found'],
  }),
  getOverview: operation({
    method: 'get',
    path: '/{tenant}/overview',
    summary: 'What waits for somebody at the kommun, and what came last',
    access: member(...everyone),
    params: tenant,
    success: { status: 200, body: Overview },
    problems: ['unauthenticated', 'not_found'],
  }),
  getStatistics: operation({
    method: 'get',
    path: '/{tenant}/statistics',
    summary: 'How much was opened and sent over time, in all dialogues or in one',
    access: member(...everyone),
    params: tenant,
    query: StatisticsQuery,
    success: { status: 200, body: Statistics },
    problems: ['invalid_input', 'unauthenticated', 'not_found'],
  }),
}
