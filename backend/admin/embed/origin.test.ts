import { expect, test } from 'vitest'
import { isSecure, toOrigin, toTwin } from './origin.ts'

test.each([
  ['https://www.exempel.se/delta?x=1', 'https://www.exempel.se'],
  ['  www.exempel.se ', 'https://www.exempel.se'],
  ['HTTPS://WWW.Exempel.SE:443/', 'https://www.exempel.se'],
  ['test.exempel.se:8443', 'https://test.exempel.se:8443'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['www.växjö.se', 'https://www.xn--vxj-qla6g.se'],
  ['javascript://alert(1)', 'javascript://alert(1)'],
  ['inte en adress', 'inte en adress'],
  ['', ''],
])('%s is meant as %s', (typed, origin) => {
  expect(toOrigin(typed)).toBe(origin)
})

test('a site has a twin with or without www, and a deeper name has none', () => {
  expect(toTwin('https://www.exempel.se')).toBe('https://exempel.se')
  expect(toTwin('https://exempel.se:8443')).toBe('https://www.exempel.se:8443')
  expect(toTwin('https://dialog.exempel.se')).toBeUndefined()
  expect(toTwin('http://localhost:8080')).toBeUndefined()
  expect(toTwin('')).toBeUndefined()
})

test('taking part needs https, or the own computer', () => {
  const origins = ['https://exempel.se', 'http://exempel.se', 'http://localhost:8080', 'http://127.0.0.1', 'strunt']
  expect(origins.map(isSecure)).toEqual([true, false, true, true, true])
})
