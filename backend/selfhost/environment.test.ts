import { expect, test } from 'vitest'
import { isLocal, readEnvironment, toExamplesOrigin } from './environment.ts'
import { inProject } from './root.ts'

test('nothing set gives the documented defaults', () => {
  expect(readEnvironment({})).toEqual({
    port: 8787,
    examplesPort: 8788,
    host: '127.0.0.1',
    dataFolder: inProject('.data'),
    baseUrl: 'http://localhost:8787',
    operatorToken: undefined,
    trustedProxyHeader: undefined,
    mailServer: undefined,
    mailAuthorities: undefined,
    mailFrom: undefined,
    proofZeros: 3,
    demo: true,
  })
})

test('an empty variable counts as unset', () => {
  expect(readEnvironment({ MK_PORT: '', MK_BASE_URL: ' ', MK_DEMO: '' })).toEqual(readEnvironment({}))
})

test('the base address follows the port, until it is given', () => {
  expect(readEnvironment({ MK_PORT: '9000' }).baseUrl).toBe('http://localhost:9000')
  const environment = readEnvironment({ MK_PORT: '9000', MK_BASE_URL: 'https://dialog.example.se/' })
  expect(environment.baseUrl).toBe('https://dialog.example.se')
})

test('the example site and the demo can be off', () => {
  const environment = readEnvironment({ MK_EXAMPLES_PORT: 'off', MK_DEMO: 'off' })
  expect(environment.examplesPort).toBeUndefined()
  expect(environment.demo).toBe(false)
  expect(toExamplesOrigin(environment)).toBeUndefined()
})

test.each([
  ['MK_PORT', '0'],
  ['MK_PORT', '65536'],
  ['MK_PORT', '80.5'],
  ['MK_PORT', 'http'],
  ['MK_EXAMPLES_PORT', 'none'],
  ['MK_HOST', 'example.se'],
  ['MK_BASE_URL', 'dialog.example.se'],
  ['MK_BASE_URL', 'ftp://dialog.example.se'],
  ['MK_BASE_URL', 'https://dialog.example.se/path'],
  ['MK_BASE_URL', 'https://user@dialog.example.se'],
  ['MK_OPERATOR_TOKEN', 'short'],
  ['MK_OPERATOR_TOKEN', 'with spaces and more than thirty-two characters'],
  ['MK_TRUSTED_PROXY_HEADER', 'X Forwarded For'],
  ['MK_SMTP_URL', 'mail.example.se'],
  ['MK_SMTP_URL', 'https://mail.example.se'],
  ['MK_MAIL_FROM', 'noreply'],
  ['MK_PROOF_ZEROS', '0'],
  ['MK_PROOF_ZEROS', 'many'],
  ['MK_DEMO', 'yes'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(name)
})

test('every bad value is named at once, and a secret is not shown', () => {
  const read = () => readEnvironment({ MK_PORT: 'x', MK_HOST: 'y', MK_OPERATOR_TOKEN: 'hemlig', MK_SMTP_URL: 'hemlig' })
  expect(read).toThrow(/MK_PORT.*MK_HOST.*MK_OPERATOR_TOKEN/s)
  expect(read).not.toThrow(/hemlig/)
})

test('two servers do not share a port', () => {
  expect(() => readEnvironment({ MK_PORT: '9000', MK_EXAMPLES_PORT: '9000' })).toThrow('choose two ports')
})

test('only names of this machine are local', () => {
  const local = ['http://localhost:8787', 'http://mk.localhost', 'http://127.0.0.1:1', 'http://[::1]:8787']
  const others = ['https://dialog.example.se', 'http://192.168.1.4:8787', 'http://localhost.example.se']
  expect(local.filter(isLocal)).toEqual(local)
  expect(others.filter(isLocal)).toEqual([])
})

test('the example site is on the same machine name as a plain http address', () => {
  expect(toExamplesOrigin(readEnvironment({}))).toBe('http://localhost:8788')
  expect(toExamplesOrigin(readEnvironment({ MK_BASE_URL: 'http://192.168.1.4:8787' }))).toBe('http://192.168.1.4:8788')
  expect(toExamplesOrigin(readEnvironment({ MK_BASE_URL: 'https://dialog.example.se' }))).toBe('http://localhost:8788')
})
