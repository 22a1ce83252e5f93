import type { Operation } from '../../../contracts/operation.ts'
import { operations } from '../../../contracts/operations.ts'
import { api } from './http.ts'

/** Every operation of the contract with its name, those with this kind of access or all. */
export const listOperations = (kind?: Operation['access']['kind']): [string, Operation][] =>
  Object.entries<Operation>(operations).filter(([, { access }]) => !kind || access.kind === kind)

export interface Calling {
  params?: Record<string, string>
  headers?: Record<string, string>
}

/** Calls an operation with a body that says nothing, at an address where what is not given is a random id. */
export function call({ method, path, body }: Operation, { params = {}, headers = {} }: Calling): Promise<Response> {
  const address = path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? createId())
  return api(address, { method: method.toUpperCase(), headers, ...(body ? { json: {} } : {}) })
}

/** An id as ours are (UUIDv7) that names nothing. */
export const createId = () => `01900000-0000-7${crypto.randomUUID().slice(15)}`
