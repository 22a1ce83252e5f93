import type { Outbox } from '../../../contracts/mail.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { asOperator, readJson } from './http.ts'
import { inDatabase } from './tenants.ts'

export const readOutbox = async ({ slug }: Tenant, query = ''): Promise<Outbox> =>
  readJson(await asOperator(`/${slug}/mail/outbox${query}`))

/** What waits to be sent, as it is stored. */
export const listWaiting = (tenant: Tenant) =>
  inDatabase(tenant, (sql) =>
    sql
      .exec<{ id: string; recipient: string; template: string; content: string }>(
        "select id, recipient, template, content from mail_outbox where state = 'waiting' order by rowid",
      )
      .toArray()
      .map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) })),
  )
