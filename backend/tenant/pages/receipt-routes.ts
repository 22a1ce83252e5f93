import type { Context, Hono } from 'hono'
import { ReceiptCode } from '../../contracts/primitives.ts'
import type { ProblemCode } from '../../contracts/problems.ts'
import type { OwnSubmission } from '../../contracts/receipts.ts'
import { ProblemError, problem } from '../../http/problem.ts'
import { type ReceiptPage, renderReceiptPage } from '../../pages/receipt-page.ts'
import type { TenantContext } from '../context.ts'
import { getDialogue } from '../dialogues/queries.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { withdrawSubmission } from '../receipts/commands.ts'
import { getOwnSubmission } from '../receipts/queries.ts'
import { correctByForm, openCorrection } from './correction-form.ts'
import { readForm, requireOwnForm, secretHeaders, send, toTenantRequest } from './page-request.ts'

/** What came of a form: the page says it above the rest. */
type Outcome = Pick<ReceiptPage, 'corrected' | 'correction'> & { problem?: ProblemCode }

/** `/{tenant}/r/{code}`: one's own submission, with forms to correct it and to withdraw it. */
export function mountReceiptPages(app: Hono, tenant: TenantContext) {
  app.get('/:tenant/r/:code', (c) => show(c, tenant, takeCode(c, tenant)))

  app.post('/:tenant/r/:code', async (c) => {
    requireOwnForm(c, tenant)
    const code = takeCode(c, tenant)
    const form = await readForm(c)
    const corrects = form.get('act') === 'correct'
    const act = corrects ? correctByForm(tenant, code, form) : withdrawSubmission(tenant, code).then(() => ({}))
    return show(c, tenant, code, await act.catch(toOutcome))
  })
}

async function show(c: Context, tenant: TenantContext, code: string, outcome: Outcome = {}) {
  const submission = await getOwnSubmission(tenant, code)
  const correction = submission.mayCorrect && (outcome.correction ?? (await openCorrection(tenant, submission)))
  const handlingMonths = await getHandlingMonths(tenant, submission)
  const page = {
    ...toTenantRequest(c, tenant),
    submission,
    handlingMonths,
    ...outcome,
    ...(correction ? { correction } : {}),
  }
  return send(c, renderReceiptPage(page), secretHeaders, outcome.problem ? 409 : 200)
}

async function getHandlingMonths(tenant: TenantContext, { dialogue }: OwnSubmission) {
  const row = await getDialogue(tenant, dialogue.slug)
  const rules = tenant.kinds[row.kind].getSupportRules(row)
  return rules?.threshold ? rules.handlingMonths : null
}

function takeCode(c: Context, tenant: TenantContext): string {
  takeFromLimit(tenant, 'receipt', c.req.header('Min-Kommun-Address') ?? '')
  const code = ReceiptCode.safeParse(c.req.param('code'))
  if (!code.success) throw problem('not_found')
  return code.data
}

function toOutcome(error: unknown): Outcome {
  if (error instanceof ProblemError && error.code === 'transition_not_allowed') return { problem: error.code }
  throw error
}
