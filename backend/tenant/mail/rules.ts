import { type MailPlaceholder, type MailTemplateId, type MailText, mailPlaceholders } from '../../contracts/mail.ts'
import type { FieldError } from '../../contracts/problems.ts'
import { mailTemplates } from './templates.ts'

const braces = /\{[^\S\n]*([^{}\n]*?)[^\S\n]*\}/g
const secrets: readonly MailPlaceholder[] = ['url', 'unsubscribeUrl']
const ofSeveralLines: readonly MailPlaceholder[] = ['reason', 'comment']

export type Values = Partial<Record<MailPlaceholder, string | number>>

/** Whether a placeholder may stand in a subject: links stay out of what is shown on locked screens. */
export const isForSubject = (name: MailPlaceholder) => !secrets.includes(name) && !ofSeveralLines.includes(name)

/** What a message's words have that it can't tell, and what they lack that it must. */
export function findPlaceholderErrors(template: MailTemplateId, { subject, text }: MailText): FieldError[] {
  const { placeholders, needs } = mailTemplates[template]
  const known: readonly string[] = placeholders
  const forSubject: readonly string[] = placeholders.filter(isForSubject)
  const present = listPlaceholders(text)
  return [
    ...refuse('/subject', listPlaceholders(subject).difference(new Set(forSubject))),
    ...refuse('/text', present.difference(new Set(known))),
    ...[...new Set<string>(needs).difference(present)].map(
      (placeholder): FieldError => ({ pointer: '/text', code: 'missing_placeholder', placeholder }),
    ),
  ]
}

const refuse = (pointer: string, names: Set<string>) =>
  [...names].map((placeholder): FieldError => ({ pointer, code: 'unknown_placeholder', placeholder }))

const listPlaceholders = (text: string) => new Set([...text.matchAll(braces)].map(([, name = '']) => name))

/**
 * A message in words. What is filled in is never read as a text with placeholders of its own, and can neither
 * begin a line where one isn't meant to be nor, in a subject, a header of the sender's choosing.
 */
export function fillIn({ subject, text }: MailText, values: Values): MailText {
  return {
    subject: replaceIn(subject, values).replace(/\s+/g, ' ').trim(),
    text: text
      .split(/\n{2,}/)
      .filter((paragraph) => !isEmptied(paragraph, values))
      .map((paragraph) => replaceIn(paragraph, values))
      .join('\n\n'),
  }
}

/** Whether all that a paragraph tells is empty this time. */
function isEmptied(paragraph: string, values: Values): boolean {
  const names = listPlaceholders(paragraph)
  return names.size > 0 && [...names].every((name) => values[name as MailPlaceholder] === '')
}

const replaceIn = (text: string, values: Values): string =>
  text.replace(braces, (whole, name: string) => {
    const value = isPlaceholder(name) ? values[name] : undefined
    return value === undefined ? whole : clean(name as MailPlaceholder, String(value))
  })

const isPlaceholder = (name: string): name is MailPlaceholder => (mailPlaceholders as readonly string[]).includes(name)

/** Direction controls could make the words around a value read backwards; line breaks could add words of the kommun's. */
function clean(name: MailPlaceholder, value: string): string {
  const words = value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  return ofSeveralLines.includes(name) ? words : words.replace(/\s+/g, ' ').trim()
}

/** An address as it may be listed: enough to recognise one's own, not enough to learn another's. */
export const maskRecipient = (address: string): string =>
  address.replace(/^(.)[^@]*(?=@)/u, (_, first: string) => `${first}•••`)
