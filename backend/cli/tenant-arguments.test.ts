import { expect, test } from 'vitest'
import { parseTenantArguments } from './tenant-arguments.ts'

const parse = (line: string) => parseTenantArguments(line.split(' '))

test('create takes a name, a language, any number of origins and the first admin', () => {
  expect(
    parse('create alby --name Alby --origin https://www.alby.se --origin https://alby.se --language sv --admin a@b.se'),
  ).toEqual({
    command: 'create',
    base: undefined,
    slug: 'alby',
    name: 'Alby',
    language: 'sv',
    origins: ['https://www.alby.se', 'https://alby.se'],
    admin: 'a@b.se',
  })
})

test('the other commands take what they need', () => {
  expect(parse('list --base https://mk.se')).toEqual({ command: 'list', base: 'https://mk.se' })
  expect(parse('pause alby')).toMatchObject({ command: 'pause', slug: 'alby' })
  expect(parse('resume alby')).toMatchObject({ command: 'resume', slug: 'alby' })
  expect(parse('sign-in alby --email a@b.se --name Anna --role moderator')).toMatchObject({
    command: 'sign-in',
    email: 'a@b.se',
    name: 'Anna',
    role: 'moderator',
  })
})

test.each([
  ['create', 'create: the slug is missing.'],
  ['create alby', 'create: --name is missing.'],
  ['pause', 'pause: the slug is missing.'],
  ['sign-in alby --name Anna', 'sign-in: --email is missing.'],
  ['create alby --name Nya Alby', 'Alby is too much.'],
  ['remove alby', 'There is no command "remove".'],
  ['create alby --nam Alby', "Unknown option '--nam'"],
])('"%s" is answered with what is wrong and how to write it', (line, message) => {
  expect(() => parse(line)).toThrow(message)
  expect(() => parse(line)).toThrow('Usage:')
})

test('no words at all give the usage', () => {
  expect(() => parseTenantArguments([])).toThrow('Usage:')
})
