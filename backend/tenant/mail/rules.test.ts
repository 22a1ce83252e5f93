import { describe, expect, test } from 'vitest'
import { mailTemplateIds } from '../../contracts/mail.ts'
import { languages } from '../../contracts/primitives.ts'
import { mailWords } from './i18n/index.ts'
import { fillIn, findPlaceholderErrors, maskRecipient } from './rules.ts'

const fill = (text: string, values: Record<string, string | number>) => fillIn({ subject: 'x', text }, values).text

describe.each(languages)('in %s', (language) => {
  test.each(mailTemplateIds)('the words that everyone begins with for %s keep the rules', (template) => {
    expect(findPlaceholderErrors(template, mailWords[language].texts[template])).toEqual([])
  })
})

test.each([
  ['{hedding} {url}', [{ pointer: '/text', code: 'unknown_placeholder', placeholder: 'hedding' }]],
  ['{days} {url}', [{ pointer: '/text', code: 'unknown_placeholder', placeholder: 'days' }]],
  [
    '{constructor} {} { url }',
    ['constructor', ''].map((placeholder) => ({ pointer: '/text', code: 'unknown_placeholder', placeholder })),
  ],
  ['Hej {heading}!', [{ pointer: '/text', code: 'missing_placeholder', placeholder: 'url' }]],
  [
    '{ur l} } { {url',
    ['ur l']
      .map((placeholder) => ({ pointer: '/text', code: 'unknown_placeholder', placeholder }))
      .concat([{ pointer: '/text', code: 'missing_placeholder', placeholder: 'url' }]),
  ],
  ['{url} och { heading }', []],
])('in %j an admin is told of %j', (text, errors) => {
  expect(findPlaceholderErrors('receipt', { subject: '{reference}', text })).toEqual(errors)
})

test('secret links stay out of subjects, and so do texts of several lines', () => {
  const subjects = ['{url}', '{unsubscribeUrl}', '{reason}']
  for (const subject of subjects) {
    expect(findPlaceholderErrors('news', { subject, text: '{event} {url} {unsubscribeUrl}' })).toEqual([
      { pointer: '/subject', code: 'unknown_placeholder', placeholder: subject.slice(1, -1) },
    ])
  }
})

test('what is filled in is never filled in itself', () => {
  expect(fill('{heading} {url}', { heading: '{url} $& $1 {heading}', url: 'U' })).toBe('{url} $& $1 {heading} U')
})

test('a value stays on its line, and reads forwards', () => {
  const heading = 'Rubrik\r\n\r\nKlicka här:\u2028x\u202egnp'
  expect(fill('Om {heading}!', { heading })).toBe('Om Rubrik Klicka här: xgnp!')
  const subject = fillIn({ subject: 'Om {heading}', text: 'x' }, { heading: 'a\r\nBcc: x@y.se' })
  expect(subject.subject).toBe('Om a Bcc: x@y.se')
})

test('a reason may have lines of its own, and its paragraph goes when there is none', () => {
  const text = 'Hej!\n\nDärför: {reason}\n\nSlut {url}'
  expect(fill(text, { reason: 'rad\r\nrad', url: 'U' })).toBe('Hej!\n\nDärför: rad\nrad\n\nSlut U')
  expect(fill(text, { reason: '', url: 'U' })).toBe('Hej!\n\nSlut U')
  expect(fill('{heading} {reason}', { reason: '', heading: 'Kvar' })).toBe('Kvar ')
})

test.each([
  ['ann@exempel.se', 'a•••@exempel.se'],
  ['a@exempel.se', 'a•••@exempel.se'],
  ['åsa.lång.adress@exempel.se', 'å•••@exempel.se'],
])('%s is listed as %s', (address, listed) => {
  expect(maskRecipient(address)).toBe(listed)
})
