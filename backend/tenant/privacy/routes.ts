import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { erasePerson } from './erase-person.ts'
import { exportPerson } from './export-person.ts'
import { findPerson } from './find-person.ts'

export const privacyHandlers: Handlers<'findPerson' | 'exportPerson' | 'erasePerson', RequestContext> = {
  findPerson: ({ body }, { tenant }) => findPerson(tenant, body),

  exportPerson: ({ body }, { tenant, actor }) => exportPerson(tenant, body, actor),

  erasePerson: ({ body }, { tenant, actor }) => erasePerson(tenant, body, actor),
}
