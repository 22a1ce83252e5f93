import type { Context, Hono } from 'hono'
import { ReceiptCode } from '../../contracts/primitives.ts'
import { ProblemError, problem } from '../../http/problem.ts'
import { renderReceiptPage } from '../../pages/receipt-page.ts'
import type { TenantContext } from '../context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { withdrawSubmission } from '../receipts/commands.ts'
import { getOwnSubmission } from '../receipts/queries.ts'
import { requireOwnForm, secretHeaders, send, toTenantRequest } from './page-request.ts'

/** `/{tenant}/r/{code}`: one's own submission, and a form to withdraw it. */
export function mountReceiptPages(app: Hono, tenant: TenantContext) {
  app.get('/:tenant/r/:code', async (c) => {
    const submission = await getOwnSubmission(tenant, takeCode(c, tenant))
    return send(c, renderReceiptPage({ ...toTenantRequest(c, tenant), submission }), secretHeaders)
  })

  app.post('/:tenant/r/:code', async (c) => {
    requireOwnForm(c, tenant)
    const code = takeCode(c, tenant)
    const failed = await withdrawSubmission(tenant, code).then(() => undefined, toCode)
    const submission = await getOwnSubmission(tenant, code)
    const page = { ...toTenantRequest(c, tenant), submission, ...(failed ? { problem: failed } : {}) }
    return send(c, renderReceiptPage(page), secretHeaders, failed ? 409 : 200)
  })
}

function takeCode(c: Context, tenant: TenantContext): string {
  takeFromLimit(tenant, 'receipt', c.req.header('Min-Kommun-Address') ?? '')
  const code = ReceiptCode.safeParse(c.req.param('code'))
  if (!code.success) throw problem('not_found')
  return code.data
}

function toCode(error: unknown) {
  if (error instanceof ProblemError && error.code === 'transition_not_allowed') return error.code
  throw error
}
