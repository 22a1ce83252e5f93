import type { AuditEntry, AuditVerification } from '../../../contracts/audit.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { chainStart, computeDetailsDigest, computeEntryHash } from '../../../tenant/audit/rules.ts'
import { asOperator, readJson } from './http.ts'
import { inDatabase } from './tenants.ts'

export const listAudit = async (tenant: Tenant, query = ''): Promise<{ items: AuditEntry[]; next?: string }> =>
  readJson(await asOperator(`/${tenant.slug}/audit-log?${query}`))

export const verifyAudit = async (tenant: Tenant, from = 1): Promise<AuditVerification> =>
  readJson(await asOperator(`/${tenant.slug}/audit-log/verification?from=${from}`))

/** Lengthens the log by so many acts, as if a member had done them one after the other. */
export const lengthenAudit = (tenant: Tenant, count: number) =>
  inDatabase(tenant, (sql) => {
    const [head] = sql.exec<{ seq: number; hash: string }>('select seq, hash from audit_head').toArray()
    let [seq, previous_hash] = [head?.seq ?? 0, head?.hash ?? chainStart]
    for (let n = 0; n < count; n++) {
      const digest = computeDetailsDigest(n)
      const act = {
        at: n,
        actor_kind: 'system',
        actor_id: null,
        action: 'test.done',
        subject_id: null,
        digest,
      } as const
      const hash = computeEntryHash({ ...act, previous_hash })
      seq += 1
      sql.exec(
        `insert into audit_log (seq, at, actor_kind, action, digest, previous_hash, hash) values (?, ?, 'system', 'test.done', ?, ?, ?)`,
        seq,
        n,
        digest,
        previous_hash,
        hash,
      )
      previous_hash = hash
    }
    sql.exec('update audit_head set seq = ?, hash = ?', seq, previous_hash)
  })

/** Does to the log what the database refuses, as somebody with the file in their hands could. */
export const tamper = (tenant: Tenant, ...statements: string[]) =>
  inDatabase(tenant, (sql) => {
    sql.exec('drop trigger if exists audit_log_is_never_changed')
    sql.exec('drop trigger if exists audit_log_is_never_shortened')
    for (const statement of statements) sql.exec(statement)
  })
