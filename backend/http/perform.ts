import type { z } from 'zod'
import type { Operation } from '../contracts/operation.ts'
import type { Answer, Call, OperationId, Operations } from '../contracts/operations.ts'
import { problem, validate } from './problem.ts'

/** What answers one operation: everything in `call` is validated already; `context` is the caller's own. */
export type Handler<Id extends OperationId, Context> = (
  call: Call<Id>,
  context: Context,
) => Promise<Operations[Id] extends { media: readonly string[] } ? Response : Answer<Id> | WithHeaders<Answer<Id>>>

/** An answer that needs more than its body, such as a cookie. */
export class WithHeaders<T> {
  readonly body: T
  readonly headers: Record<string, string>
  constructor(body: T, headers: Record<string, string>) {
    this.body = body
    this.headers = headers
  }
}

/**
 * Runs one operation: reads and validates what came in, calls the handler, and sends what its schema names
 * and nothing else, so that a column too many never leaves the house.
 */
export async function perform<Context>(
  declared: Operation,
  handler: Handler<never, Context>,
  request: Request,
  params: Record<string, string>,
  context: Context,
): Promise<Response> {
  const call = {
    // A malformed id is as unknown as a missing one.
    params: declared.params ? orNotFound(declared.params, params) : {},
    query: declared.query ? validate(declared.query, Object.fromEntries(new URL(request.url).searchParams)) : {},
    headers: declared.headers ? validate(declared.headers, Object.fromEntries(request.headers)) : {},
    body: declared.body ? await readBody(declared, request) : undefined,
  }
  const result: unknown = await handler(call as never, context)
  if (result instanceof Response) return result
  const { body, headers } = result instanceof WithHeaders ? result : { body: result, headers: {} }
  const { status, body: schema } = declared.success
  if (!schema) return new Response(null, { status, headers })
  return Response.json(schema.parse(body), { status, headers })
}

function orNotFound(schema: z.ZodType, params: Record<string, string>) {
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw problem('not_found')
  return parsed.data
}

async function readBody(declared: Operation, request: Request): Promise<unknown> {
  const [type] = (request.headers.get('Content-Type') ?? '').split(';')
  const taken = declared.bodyTypes ?? ['application/json']
  if (!taken.includes(type?.trim().toLowerCase() ?? '')) throw problem('unsupported_media_type')
  const json = parseJson(await request.arrayBuffer())
  return declared.body && declared.bodyCheckedBy !== 'handler' ? validate(declared.body, json) : json
}

/** Strict UTF-8: a replacement character silently put in would change what a citizen wrote. */
function parseJson(bytes: ArrayBuffer): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
    if (!isDeeperThan(deepest, json)) return json
  } catch {
    throw problem('malformed_body')
  }
  throw problem('malformed_body')
}

/** No body of ours comes near it; without it, whatever walks a value recursively could be made to run out of stack. */
const deepest = 32

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)))

export type Handlers<Ids extends OperationId, Context> = { [Id in Ids]: Handler<Id, Context> }
