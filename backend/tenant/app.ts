import { Hono } from 'hono'
import type { Operation } from '../contracts/operation.ts'
import type { OperationId } from '../contracts/operations.ts'
import { operations } from '../contracts/operations.ts'
import { type Handler, type Handlers, perform } from '../http/perform.ts'
import { problem, toProblem, toProblemResponse } from '../http/problem.ts'
import { auditHandlers } from './audit/routes.ts'
import { commentHandlers } from './comments/routes.ts'
import type { TenantContext } from './context.ts'
import { proposalHandlers } from './dialogues/kinds/proposals/routes.ts'
import { surveyHandlers } from './dialogues/kinds/survey/routes.ts'
import { dialogueHandlers } from './dialogues/routes.ts'
import { exportHandlers } from './exports/routes.ts'
import { flagHandlers } from './flags/routes.ts'
import { followingHandlers } from './following/routes.ts'
import { frameHandlers } from './frames/routes.ts'
import { isForFrames, toFramed } from './frames/rules.ts'
import { holdHandlers } from './holds/routes.ts'
import { authorize } from './http/access.ts'
import { answerFramePreflight, answerPreflight, toCorsHeaders } from './http/origins.ts'
import type { RequestContext } from './http/request-context.ts'
import { importHandlers } from './imports/routes.ts'
import { installationHandlers } from './installation/routes.ts'
import { mailHandlers } from './mail/routes.ts'
import { memberHandlers } from './members/routes.ts'
import { mergeHandlers } from './merging/routes.ts'
import { moderationHandlers } from './moderation/routes.ts'
import { originHandlers } from './origins/routes.ts'
import { mountPages, renderProblem } from './pages/routes.ts'
import { participantHandlers } from './participants/routes.ts'
import { passkeyHandlers } from './passkeys/routes.ts'
import { pictureHandlers } from './pictures/routes.ts'
import { privacyHandlers } from './privacy/routes.ts'
import { proofHandlers } from './proofs/routes.ts'
import { receiptHandlers } from './receipts/routes.ts'
import { retentionHandlers } from './retention/routes.ts'
import { sessionHandlers } from './sessions/routes.ts'
import { tenantSettingsHandlers } from './settings/routes.ts'
import { signInCodeHandlers } from './sign-in-codes/routes.ts'
import { statisticsHandlers } from './statistics/routes.ts'
import { submissionHandlers } from './submissions/routes.ts'
import { supportHandlers } from './supports/routes.ts'

/** Operations on tenants themselves are the operator's, and answered at the edge. */
type OperatorOperation = 'listTenants' | 'createTenant' | 'changeTenant' | 'createSignInLink'

const handlers = {
  ...dialogueHandlers,
  ...proposalHandlers,
  ...surveyHandlers,
  ...participantHandlers,
  ...proofHandlers,
  ...supportHandlers,
  ...frameHandlers,
  ...receiptHandlers,
  ...sessionHandlers,
  ...signInCodeHandlers,
  ...passkeyHandlers,
  ...memberHandlers,
  ...auditHandlers,
  ...submissionHandlers,
  ...moderationHandlers,
  ...exportHandlers,
  ...importHandlers,
  ...originHandlers,
  ...tenantSettingsHandlers,
  ...followingHandlers,
  ...commentHandlers,
  ...flagHandlers,
  ...mergeHandlers,
  ...pictureHandlers,
  ...statisticsHandlers,
  ...installationHandlers,
  ...mailHandlers,
  ...retentionHandlers,
  ...holdHandlers,
  ...privacyHandlers,
} satisfies Handlers<Exclude<OperationId, OperatorOperation>, RequestContext>

/** Everything that one kommun answers over HTTP. */
export function createTenantApp(tenant: TenantContext) {
  const app = new Hono()

  for (const [id, handler] of Object.entries(handlers)) {
    const declared: Operation = operations[id as OperationId]
    for (const operation of isForFrames(declared) ? [declared, toFramed(declared)] : [declared]) {
      app.on(operation.method.toUpperCase(), toRoute(operation), (c) =>
        answer(tenant, operation, handler as Handler<never, RequestContext>, c.req.raw, c.req.param()),
      )
    }
  }
  app.options('/api/v1/:tenant/t/*', answerFramePreflight)
  app.options('/api/v1/*', (c) => answerPreflight(tenant, c.req.raw))
  for (const [path, methods] of methodsByPath) {
    app.all(path, () => {
      throw problem('method_not_allowed', { allow: [...methods, 'OPTIONS'] })
    })
  }
  app.all('/api/v1/*', () => {
    throw problem('not_found')
  })

  mountPages(app, tenant)

  app.notFound(() => {
    throw problem('not_found')
  })
  app.onError(async (error, c) => {
    const known = toProblem(error)
    const response = toProblemResponse(known)
    if (c.req.path.startsWith('/api/')) return response
    const headers = { 'Cache-Control': 'no-store' }
    return c.html(await renderProblem(tenant, c, known), response.status as 500, headers)
  })
  return app
}

const toRoute = ({ path }: Operation) => `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`

const methodsByPath = new Map(
  Map.groupBy(
    Object.keys(handlers).map((id): Operation => operations[id as OperationId]),
    toRoute,
  )
    .entries()
    .map(([path, all]) => [path, all.map(({ method }) => method.toUpperCase())]),
)

async function answer(
  tenant: TenantContext,
  operation: Operation,
  handler: Handler<never, RequestContext>,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const response = await performFor(tenant, operation, handler, request, params).catch(toProblemResponse)
  for (const [name, value] of Object.entries(toCorsHeaders(tenant, operation.access, request))) {
    response.headers.append(name, value)
  }
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  if (operation.access.kind === 'public-read' && operation.access.cacheSeconds > 0) {
    response.headers.set('Min-Kommun-Cache', String(operation.access.cacheSeconds))
  }
  return response
}

async function performFor(
  tenant: TenantContext,
  operation: Operation,
  handler: Handler<never, RequestContext>,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const actor = await authorize(tenant, operation.access, request, params)
  if (tenant.profile.state === 'paused' && operation.availableWhilePaused !== true) throw problem('tenant_paused')
  const address = request.headers.get('Min-Kommun-Address') ?? ''
  return perform(operation, handler, request, params, { tenant, request, address, actor })
}
