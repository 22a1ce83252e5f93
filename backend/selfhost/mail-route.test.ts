import { expect, test } from 'vitest'
import { listMailNetworks } from './mail-route.ts'

test('a mail server is let through by its address alone', async () => {
  expect(await listMailNetworks('smtp://10.0.0.5:25?starttls=off')).toEqual(['10.0.0.5/32'])
  expect(await listMailNetworks('smtps://user:password@[fd00::5]:465')).toEqual(['fd00::5/128'])
  expect(await listMailNetworks('smtp://localhost')).toContain('127.0.0.1/32')
})

test('a name that nobody knows is told', async () => {
  await expect(listMailNetworks('smtps://mail.invalid')).rejects.toThrow('mail.invalid, which is not known here')
})
