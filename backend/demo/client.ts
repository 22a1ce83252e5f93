import type { z } from 'zod'
import { type Answer, type OperationId, type Operations, operations } from '../contracts/operations.ts'

type In<T> = T extends z.ZodType ? z.input<T> : never
type Request<Id extends OperationId> = (Operations[Id] extends { params: infer P } ? { params: In<P> } : unknown) &
  (Operations[Id] extends { body: infer B } ? { body: In<B> } : unknown)

export type Client = ReturnType<typeof createClient>

/** The service's own API, called as the operator. */
export function createClient(base: string, operatorToken: string) {
  async function send<Id extends OperationId>(id: Id, request: Request<Id>): Promise<Response> {
    const { params = {}, body } = request as { params?: Record<string, string>; body?: unknown }
    const path = operations[id].path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''))
    return fetch(`${base}/api/v1${path}`, {
      method: operations[id].method.toUpperCase(),
      headers: {
        Authorization: `Bearer ${operatorToken}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }

  async function read<Id extends OperationId>(id: Id, response: Response): Promise<Answer<Id>> {
    if (!response.ok) throw new Error(`${id} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Answer<Id>
  }

  return {
    call: async <Id extends OperationId>(id: Id, request: Request<Id>) => read(id, await send(id, request)),
    /** Like `call`, with undefined for what isn't there. */
    find: async <Id extends OperationId>(id: Id, request: Request<Id>) => {
      const response = await send(id, request)
      return response.status === 404 ? undefined : read(id, response)
    },
  }
}
