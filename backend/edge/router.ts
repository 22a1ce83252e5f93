import { createOpenApi } from '../contracts/openapi.ts'
import { defaultBodyLimit, type Operation } from '../contracts/operation.ts'
import { operations } from '../contracts/operations.ts'
import { reservedSlugs } from '../contracts/operators.ts'
import { type ProblemCode, problemStatus } from '../contracts/problems.ts'
import { ProblemError, problem, toProblemResponse } from '../http/problem.ts'
import { tenantObject } from '../objects.ts'
import { renderPlatformPage } from '../pages/platform-page.ts'
import { renderProblemPage } from '../pages/problem-page.ts'
import { sendAdmin } from './admin.ts'
import { readLimited } from './body.ts'
import { findCached, keepIfAllowed } from './cache.ts'
import { readClientAddress } from './client-address.ts'
import { sendEmbedScript, sendLoader } from './embed.ts'
import type { Env } from './env.ts'
import { secure } from './headers.ts'
import { answerOembed } from './oembed.ts'
import { operatorApp } from './operator.ts'
import { sendPreview } from './preview.ts'
import { refuseBody, refuseUnknown } from './refusals.ts'
import { sendStatic } from './static-files.ts'
import { findTenantId } from './tenants.ts'

/** Where every request enters: what is cached goes out at once, the rest to whoever can answer it. */
export async function handle(request: Request, env: Env): Promise<Response> {
  const cached = request.method === 'GET' && !hasSession(request) ? findCached(request.url) : undefined
  if (cached) return cached.send(request)
  const url = new URL(request.url)
  try {
    return await route(request, env, url)
  } catch (error) {
    return secure(env, toProblemResponse(error))
  }
}

/** Members see pages of their own, and everything as it is right now; whose session it is the kommun's object knows. */
const hasSession = ({ headers }: Request) => headers.get('Cookie')?.includes('__Host-mk-') ?? false

async function route(request: Request, env: Env, url: URL): Promise<Response> {
  const [first = '', second = '', third = ''] = url.pathname.slice(1).split('/')
  const reading = request.method === 'GET' || request.method === 'HEAD'
  switch (first) {
    case 'healthz':
      return new Response('ok', { headers: { 'Cache-Control': 'no-store' } })
    case 'api':
      return routeApi(request, env, url, third)
    case 'embed':
      return (reading && (await routeEmbed(request, env, url, second))) || notFound(env)
    case 'oembed':
      return reading ? sendOembed(request, env, url) : notFound(env)
    case 'assets':
      return (reading && (await sendAsset(request, env, url))) || notFound(env)
    case '':
      return reading ? html(env, renderPlatformPage(toPage(env, url))) : notFound(env)
    default:
      return routePage(request, env, url, first)
  }
}

async function routeApi(request: Request, env: Env, url: URL, tenant: string): Promise<Response> {
  if (!url.pathname.startsWith('/api/v1/')) throw problem('not_found')
  if (tenant === 'openapi.json') return secure(env, Response.json(createOpenApi(env.MK_BASE_URL)))
  const id = tenant === 'operator' ? undefined : await findTenantId(env, tenant)
  if (tenant !== 'operator' && !id) return secure(env, refuseUnknown(request))
  if (id) return forward(request, env, url, id).catch((error) => refuse(error, request, env, url, id))
  const body = await readBody(request, url)
  return secure(env, await operatorApp.fetch(body ? new Request(request, { body }) : request, env))
}

async function refuse(error: unknown, request: Request, env: Env, url: URL, tenantId: string): Promise<Response> {
  if (!(error instanceof ProblemError && error.code === 'body_too_large')) throw error
  return secure(env, await refuseBody(env, request, url, tenantId))
}

/** `/embed/{version}/{file}` of this or an earlier release, else the script of a whole kommun or of one dialogue. */
async function routeEmbed(request: Request, env: Env, url: URL, second: string) {
  if (second === 'integrity.json') return sendStatic(env, request, url.pathname, false)
  const file = /^[0-9a-f]{12}$/.test(second) ? await sendStatic(env, request, url.pathname, true) : undefined
  return file ?? (await sendLoader(env, request, url)) ?? sendEmbedScript(env, request, url)
}

/** The admin's files are named by their content; those of the hosted pages are asked about each time. */
const sendAsset = (request: Request, env: Env, { pathname }: URL) =>
  sendStatic(env, request, pathname.slice(7), /^\/assets\/admin\/.*-[\w-]{8}\.(?:js|css)$/.test(pathname))

async function sendOembed(request: Request, env: Env, url: URL): Promise<Response> {
  const response = secure(env, await answerOembed(env, url))
  const kept = request.method === 'GET' ? await keepIfAllowed(request.url, response) : undefined
  return kept?.send(request) ?? response
}

async function routePage(request: Request, env: Env, url: URL, slug: string): Promise<Response> {
  const reserved = (reservedSlugs as readonly string[]).includes(slug)
  const id = reserved ? undefined : await findTenantId(env, slug)
  if (!id) return renderProblem(env, url, 'not_found')
  try {
    const [, inAdmin, below] = /^\/[^/]+\/(admin)(?:\/(.*))?$/.exec(url.pathname) ?? []
    if (below === 'preview') return secure(env, await sendPreview(env))
    if (inAdmin) return secure(env, await sendAdmin(env, await tenantObject(env, id).getName()))
    return await forward(request, env, url, id)
  } catch (error) {
    const { status } = toProblemResponse(error)
    return renderProblem(env, url, status === 413 ? 'body_too_large' : 'temporarily_unavailable')
  }
}

/** Hands a request to the kommun's object, its body counted, and keeps the answer if it may be kept. */
async function forward(request: Request, env: Env, url: URL, tenantId: string): Promise<Response> {
  const { method } = request
  const headers = new Headers(request.headers)
  headers.set('Min-Kommun-Address', readClientAddress(request, env))
  const body = await readBody(request, url)
  const passedOn = new Request(request.url, { method, headers, ...(body ? { body } : {}), redirect: 'manual' })
  const response = secure(env, await tenantObject(env, tenantId).fetch(passedOn))
  const kept = method === 'GET' ? await keepIfAllowed(request.url, response) : undefined
  response.headers.delete('Min-Kommun-Cache')
  return kept?.send(request) ?? response
}

const readBody = (request: Request, url: URL) => readLimited(request, findBodyLimit(request.method, url.pathname))

/** Operations that take more than usual say so in the contract, also when a framed page calls them. */
function findBodyLimit(method: string, path: string): number {
  const unframed = path.replace(/^(\/api\/v1\/[^/]+)\/t\/[^/]+/, '$1')
  const larger = largeOperations.find(({ pattern, verb }) => verb === method && pattern.test(unframed))
  return larger?.limit ?? defaultBodyLimit
}

const largeOperations = Object.values<Operation>(operations).flatMap(({ bodyLimit, method, path }) =>
  bodyLimit
    ? {
        limit: bodyLimit,
        verb: method.toUpperCase(),
        pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      }
    : [],
)

const notFound = (env: Env) => secure(env, toProblemResponse(problem('not_found')))

const renderProblem = (env: Env, url: URL, code: ProblemCode) =>
  html(env, renderProblemPage({ ...toPage(env, url), code }), problemStatus[code])

async function html(env: Env, page: ReturnType<typeof renderPlatformPage>, status = 200) {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return secure(env, new Response(String(await page), { status, headers }))
}

const toPage = (env: Env, url: URL) =>
  ({
    base: env.MK_BASE_URL,
    path: url.pathname,
    language: url.searchParams.get('language') === 'en' ? 'en' : 'sv',
    defaultLanguage: 'sv',
  }) as const
