import { describe, expect, it, vi } from 'vitest'
import { request } from './api.ts'

const { signal } = new AbortController()
const answer = (body: BodyInit, init: ResponseInit) => vi.stubGlobal('fetch', async () => new Response(body, init))
const ask = () => request('https://min-kommun.test/', { signal })

describe('a request', () => {
  it('gives what the service answered', async () => {
    answer('{"a":1}', { status: 200 })
    await expect(ask()).resolves.toEqual({ a: 1 })
  })

  it('fails with the service’s own code, field errors and patience', async () => {
    const errors = [{ pointer: '/heading', code: 'required' }]
    answer(JSON.stringify({ code: 'invalid_input', errors }), { status: 422 })
    await expect(ask()).rejects.toMatchObject({ code: 'invalid_input', status: 422, errors })
    answer(JSON.stringify({ code: 'too_many_requests' }), { status: 429, headers: { 'Retry-After': '7' } })
    await expect(ask()).rejects.toMatchObject({ retryAfter: 7 })
  })

  it('fails understandably when something else than the service answers', async () => {
    answer('<h1>Bad gateway</h1>', { status: 502 })
    await expect(ask()).rejects.toMatchObject({ code: 'unexpected', status: 502 })
  })

  it('counts an answer that breaks off as none', async () => {
    answer('{"reference":"MK-', { status: 201 })
    await expect(ask()).rejects.toMatchObject({ code: 'network' })
  })

  it('ends with the caller’s reason when the caller gave up', async () => {
    const abort = new AbortController()
    vi.stubGlobal(
      'fetch',
      (_: string, init: RequestInit) =>
        new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    )
    const asked = request('https://min-kommun.test/', { signal: abort.signal })
    abort.abort('gone')
    await expect(asked).rejects.toBe('gone')
  })
})
