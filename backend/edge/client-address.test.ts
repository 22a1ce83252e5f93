import { expect, test } from 'vitest'
import { readClientAddress } from './client-address.ts'
import type { Env } from './env.ts'

const read = (headers: Record<string, string>, env: Partial<Env> = {}, clientIp?: string) => {
  const request = Object.assign(new Request('https://min-kommun.test', { headers }), { cf: clientIp && { clientIp } })
  return readClientAddress(request as never, env as Env)
}

test.each([
  ['192.0.2.1:4711', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
])('at home %s is %s', (clientIp, address) => {
  expect(read({}, {}, clientIp)).toBe(address)
})

test('at home a client can’t claim to be another', () => {
  const claims = { 'CF-Connecting-IP': '192.0.2.99', 'X-Forwarded-For': '192.0.2.99' }
  expect(read(claims, {}, '192.0.2.1:4711')).toBe('192.0.2.1')
})

test('on Cloudflare it is what Cloudflare says', () => {
  expect(read({ 'CF-Connecting-IP': '192.0.2.1', 'X-Forwarded-For': '192.0.2.99' })).toBe('192.0.2.1')
  expect(read({})).toBe('')
})

test('behind a proxy of ours the last address is the one that the proxy saw', () => {
  const env = { MK_TRUSTED_PROXY_HEADER: 'X-Forwarded-For' }
  expect(read({ 'X-Forwarded-For': '192.0.2.99, 192.0.2.1' }, env, '127.0.0.1:1')).toBe('192.0.2.1')
  expect(read({ 'X-Forwarded-For': '192.0.2.1' }, env, '127.0.0.1:1')).toBe('192.0.2.1')
  expect(read({ 'CF-Connecting-IP': '192.0.2.99' }, env, '127.0.0.1:1')).toBe('')
})
