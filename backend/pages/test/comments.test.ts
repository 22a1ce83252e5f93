import { expect, test } from 'vitest'
import type { CommentList } from '../../contracts/comments.ts'
import { renderDialoguePage } from '../dialogue-page.ts'
import { texts } from '../i18n/index.ts'
import { createDialogueRequest, proposal } from './samples.ts'

const at = '2026-10-14T12:05:00.000Z'
const one = { id: proposal.id, text: 'Bra.\n\nMycket bra.', author: 'Kim', official: false, at }

const render = (comments?: CommentList, language: 'sv' | 'en' = 'sv') =>
  String(renderDialoguePage({ ...createDialogueRequest(), language }, { proposal, ...(comments ? { comments } : {}) }))

test('comments stand under the proposal, each with who and when', () => {
  const page = render({ items: [one] })
  expect(page).toContain(`<h2 id="comments">${texts.sv.comments.heading}</h2>`)
  expect(page).toContain('<p dir="auto">Mycket bra.</p>')
  expect(page).toContain('14 oktober 2026 kl. 14:05')
  expect(page).not.toContain('badge')
})

test('the kommun’s are marked with a word, and an icon that needs none', () => {
  for (const language of ['sv', 'en'] as const) {
    const page = render({ items: [{ ...one, official: true }] }, language)
    expect(page).toMatch(/<span class="badge"><svg[^>]* aria-hidden="true"/)
    expect(page).toContain(`</svg>${texts[language].comments.official}</span>`)
  }
})

test('the rest is a link away', () => {
  expect(render({ items: [one], next: '17' })).toContain(
    `href="/exempelkommun/parken?proposal=${proposal.id}&amp;comments=17#comments"`,
  )
})

test('where there are none yet it says so, and where they are off nothing is said', () => {
  expect(render({ items: [] })).toContain(texts.sv.comments.empty)
  expect(render()).not.toContain('id="comments"')
})

test('a right-to-left override stays inside the comment', () => {
  const override = '\u202Eevil'
  const page = render({ items: [{ ...one, author: override, text: override }] })
  expect(page).toContain(`<bdi>${override}</bdi>`)
  expect(page).toContain(`<p dir="auto">${override}</p>`)
})
