import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { type Answer, button, fill, find, item, receipt, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  await Promise.all([import('./detail.ts'), import('./comments.ts'), import('./commenting.ts'), import('./flag.ts')])
  await Promise.all([import('../../parts/personal-numbers.ts'), import('../../controllers/proof.ts')])
  for (const moderation of ['before', 'after'] as const) {
    await introduce(createConfiguration({ slug: moderation, moderation }, { comments: 'on' }))
  }
  await introduce(createConfiguration({ slug: 'closed', availability: 'closed' }, { comments: 'on' }))
})

beforeEach(() => localStorage.clear())
afterEach(() => document.body.replaceChildren())

const at = '2026-10-14T12:05:00.000Z'
const comment = (n: number) => ({ id: `c-${n}`, text: `Sagt ${n}`, author: `Kim ${n}`, official: n === 2, at })
const detail = (comments: number): Answer => {
  const body = { ...item(1), text: 'Text.', reference: receipt.reference, history: [], pictures: [], comments }
  return () => Response.json(body)
}
const twoPages: Answer = (url) =>
  Response.json(
    url.searchParams.get('cursor') === '2'
      ? { items: [comment(3)] }
      : { items: [comment(1), comment(2)], total: 3, next: '2' },
  )

async function open(dialogue: 'before' | 'after' | 'closed', answers: Record<string, Answer> = {}, count = 3) {
  const calls = serve({ 'GET id-1': detail(count), 'GET comments': twoPages, ...answers })
  const { root } = await show(`exempelkommun/${dialogue}`)
  find(root, '.open').click()
  await settle(120)
  return { root, calls }
}

const authors = (root: ShadowRoot) => [...root.querySelectorAll('.comment b')].map((name) => name.textContent)

describe('the comments on a proposal', () => {
  it('are shown a page at a time, with the focus on the first new one', async () => {
    const { root } = await open('after')
    expect(authors(root)).toEqual(['Kim 1', 'Kim 2'])
    button(root, 'Visa fler kommentarer').click()
    await settle(60)
    expect(authors(root)).toEqual(['Kim 1', 'Kim 2', 'Kim 3'])
    expect(root.activeElement?.textContent).toContain('Sagt 3')
    expect(button(root, 'Visa fler kommentarer')).toBeUndefined()
  })

  it('carry a badge in words where they are the kommun’s, and only citizens’ can be flagged', async () => {
    const { root } = await open('after')
    const [first, second] = root.querySelectorAll('.comment')
    expect(second?.querySelector('.badge')?.textContent).toContain('Kommunen')
    expect(second?.querySelector('button')).toBeNull()
    expect(first?.querySelector('.badge')).toBeNull()
    expect(first?.querySelector('button')?.textContent).toBe('Anmäl innehåll av Kim 1')
  })

  it('are not asked for where there are none', async () => {
    const { root, calls } = await open('after', {}, 0)
    expect(words(root)).toContain('Ingen har kommenterat förslaget än.')
    expect(calls.some(({ url }) => url.pathname.endsWith('/comments'))).toBe(false)
  })

  it('that could not be had are asked for again, and nothing that is there goes away', async () => {
    let works = false
    const { root } = await open('after', {
      'GET comments': (url, init) =>
        !url.searchParams.get('cursor') || works ? twoPages(url, init) : new Response('', { status: 500 }),
    })
    button(root, 'Visa fler kommentarer').click()
    await settle(60)
    expect(words(root)).toContain('Vi kunde inte hämta kommentarerna.')
    expect(authors(root)).toHaveLength(2)
    works = true
    button(root, 'Försök igen').click()
    await settle(60)
    expect(authors(root)).toHaveLength(3)
  })

  it('show payloads as the text they are', async () => {
    const payload = '<img src=x onerror=alert(1)>'
    const { root } = await open('after', {
      'GET comments': () => Response.json({ items: [{ ...comment(1), text: payload, author: payload }], total: 1 }),
    })
    expect(find(root, '.said').textContent).toBe(payload)
    expect(root.querySelector('.comment img')).toBeNull()
  })

  it('can be read and flagged in a closed dialogue, but not written', async () => {
    const { root } = await open('closed')
    expect(authors(root)).toHaveLength(2)
    expect(button(root, 'Skriv en kommentar')).toBeUndefined()
    expect(button(root, 'Anmäl innehåll av Kim 1')).toBeDefined()
  })

  it('are flagged one at a time, each at its own address', async () => {
    const { root, calls } = await open('after')
    button(root, 'Anmäl innehåll av Kim 1').click()
    await settle(60)
    expect(root.activeElement?.id).toBe('flag-reason')
    button(root, 'Avbryt').click()
    await settle()
    expect(root.activeElement?.textContent).toBe('Anmäl innehåll av Kim 1')
    button(root, 'Anmäl innehåll av Kim 1').click()
    await settle()
    const select = find<HTMLSelectElement>(root, '#flag-reason')
    select.value = 'hateful'
    select.dispatchEvent(new Event('change'))
    find(root, '.comment form').dispatchEvent(new Event('submit', { cancelable: true }))
    await settle(80)
    expect(find(root, '.comment').textContent).toContain('Tack! En moderator tittar på det.')
    expect(calls.find(({ url }) => url.pathname.endsWith('/id-1/comments/c-1/flags'))?.init.body).toBe(
      '{"reason":"hateful"}',
    )
  })
})

const sent = (status: string, code = 201) => Response.json({ id: 'c-9', status, createdAt: at }, { status: code })

async function write(root: ShadowRoot, text: string, name = 'Anna') {
  button(root, 'Skriv en kommentar').click()
  await settle(80)
  await fill(root, { 'comment-text': text, 'comment-name': name })
}

async function send(root: ShadowRoot) {
  find(root, '.comments form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(80)
}

describe('writing a comment', () => {
  it('that waits for the review says so before and after', async () => {
    const { root, calls } = await open('before', { 'POST comments': () => sent('submitted') })
    await write(root, 'Bra!')
    expect(words(root)).toContain('Vi granskar kommentaren. Sedan kan alla läsa den.')
    await send(root)
    expect(root.activeElement?.id).toBe('comment-sent')
    expect(words(root)).toContain('Vi granskar kommentaren innan den visas.')
    expect(words(root)).toContain('Mottagen 14 oktober 2026 kl. 14:05')
    expect(authors(root)).not.toContain('Anna')
    const { init } = calls.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/comments')) ?? {}
    expect(JSON.parse(String(init?.body))).toMatchObject({ text: 'Bra!', author: { kind: 'name', name: 'Anna' } })
    expect(new Headers(init?.headers).get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/)
  })

  it('that is shown at once is shown at once, under an alias if one is wanted', async () => {
    const { root, calls } = await open('after', { 'POST comments': () => sent('published') })
    button(root, 'Visa fler kommentarer').click()
    await write(root, 'Bra! Ring 811218-9876.', 'Grannen')
    const alias = find<HTMLInputElement>(root, '.comments [type=checkbox]')
    alias.dispatchEvent(new Event('change'))
    await send(root)
    expect(authors(root)).toEqual(['Kim 1', 'Kim 2', 'Kim 3', 'Grannen'])
    expect([...root.querySelectorAll('.said')].at(-1)?.textContent).toBe('Bra! Ring •••••••••••.')
    const posted = calls.findLast(({ method }) => method === 'POST')
    expect(JSON.parse(String(posted?.init.body)).author).toEqual({ kind: 'alias', name: 'Grannen' })
  })

  it('tells what is missing beside the fields, and takes it back once it is mended', async () => {
    const { root, calls } = await open('after')
    await write(root, ' ', '')
    await send(root)
    expect(root.activeElement?.id).toBe('comment-text')
    expect(find(root, '#comment-text-error').textContent).toBe('Skriv en kommentar.')
    expect(find(root, '#comment-name-error').textContent).toBe('Fyll i ditt namn eller ett alias.')
    await fill(root, { 'comment-text': 'Bra!' })
    expect(find(root, '#comment-text-error').textContent).toBe('')
    expect(find(root, '#comment-text').getAttribute('aria-invalid')).toBeNull()
    expect(find(root, '#comment-name-error').textContent).not.toBe('')
    expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('shows what the service has against it, where it is', async () => {
    const errors = [{ pointer: '/text', code: 'invalid_text' }]
    const { root } = await open('after', {
      'POST comments': () => Response.json({ code: 'invalid_input', errors }, { status: 422 }),
    })
    await write(root, 'Bra!')
    await send(root)
    expect(root.activeElement?.id).toBe('comment-text')
    expect(find(root, '#comment-text-error').textContent).toBe('Skriv om texten här med vanliga tecken.')
  })

  it('warns of a personal identity number while it is typed', async () => {
    const { root } = await open('after')
    await write(root, 'Ring 19811218-9876')
    await settle(60)
    expect(find(root, '#comment-text-note').textContent).toBe('Texten verkar innehålla ett personnummer. Ta bort det.')
  })

  it('keeps text and key through a failure, and through closing', async () => {
    const answers = [() => Response.json({ code: 'dialogue_not_open' }, { status: 409 }), () => sent('submitted')]
    const { root, calls } = await open('before', { 'POST comments': () => answers.shift()?.() ?? sent('submitted') })
    await write(root, 'Bra!')
    await send(root)
    expect(words(root)).toContain('Dialogen tar inte emot något just nu.')
    button(root, 'Avbryt').click()
    await settle()
    expect(root.activeElement?.id).toBe('write-comment')
    button(root, 'Skriv en kommentar').click()
    await settle(60)
    expect(find<HTMLTextAreaElement>(root, '#comment-text').value).toBe('Bra!')
    await send(root)
    expect(words(root)).toContain('Tack! Vi har tagit emot din kommentar.')
    const keys = calls
      .filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/comments'))
      .map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key'])
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('says so when an earlier try had arrived', async () => {
    const known = { id: 'c-9', status: 'submitted', createdAt: at }
    const { root } = await open('before', {
      'POST comments': () => Response.json({ code: 'already_received', receipt: known }, { status: 409 }),
    })
    await write(root, 'Bra!')
    await send(root)
    expect(words(root)).toContain('Vi hade redan tagit emot kommentaren.')
  })
})
