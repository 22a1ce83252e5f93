import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { checkPort, toLocalUrl } from './ports.ts'

test('a taken port is told with the variable that changes it; a free one is fine', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await expect(checkPort('127.0.0.1', port, 'MK_PORT')).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it, or choose another with MK_PORT.`,
  )
  await once(server.close(), 'close')
  await checkPort('127.0.0.1', port, 'MK_PORT')
})

test('an address of another machine is told', async () => {
  await expect(checkPort('192.0.2.1', 8787, 'MK_PORT')).rejects.toThrow('MK_HOST')
})

test('a server that listens everywhere is reached on this machine', () => {
  expect(toLocalUrl('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
  expect(toLocalUrl('::', 80)).toBe('http://[::1]:80')
  expect(toLocalUrl('::1', 80)).toBe('http://[::1]:80')
  expect(toLocalUrl('10.0.0.4', 80)).toBe('http://10.0.0.4:80')
})
