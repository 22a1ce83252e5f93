import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, eventually, fill, find, item, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  await introduce(createConfiguration())
  for (const availability of ['draft', 'scheduled', 'closed', 'paused'] as const) {
    await introduce(createConfiguration({ slug: availability, availability, opensAt: '2026-12-01T07:00:00.000Z' }))
  }
  await introduce({ ...createConfiguration({ slug: 'unlisted' }), origins: ['https://www.exempelkommun.se'] })
})

beforeEach(() => localStorage.clear())
afterEach(() => document.body.replaceChildren())

describe('the first view', () => {
  it('lists the proposals with their supports, and tells that it is ready', async () => {
    serve()
    const ready = vi.fn()
    document.addEventListener('min-kommun:ready', ready, { once: true })
    const { root } = await show()
    expect(words(root)).toContain('3 förslag')
    expect(words(root)).toContain('Förslag 1')
    expect(words(root)).toContain('Lek · Karin · 14 oktober 2026')
    expect(words(root)).toContain('2 av 100 röster')
    expect(ready).toHaveBeenCalledOnce()
  })

  it('stores nothing', async () => {
    serve()
    await show()
    expect(localStorage).toHaveLength(0)
    expect(document.cookie).toBe('')
  })

  it('shows more, with the focus on the first new one', async () => {
    serve()
    const { root } = await show()
    button(root, 'Visa fler').click()
    await settle()
    expect(root.querySelectorAll('.item')).toHaveLength(3)
    expect(root.activeElement?.textContent).toBe('Förslag 3')
    expect(button(root, 'Visa fler')).toBeUndefined()
  })

  it('keeps what it has when more could not be had, and tries just that again', async () => {
    let works = false
    const first = { items: [item(1)], total: 2, next: 'more' }
    serve({
      'GET proposals': (url) =>
        url.searchParams.get('cursor')
          ? works
            ? Response.json({ items: [item(2)] })
            : new Response('', { status: 500 })
          : Response.json(first),
    })
    const { root } = await show()
    button(root, 'Visa fler').click()
    await settle()
    expect(words(root)).toContain('Vi kunde inte hämta förslagen.')
    expect(root.querySelectorAll('.item')).toHaveLength(1)
    works = true
    button(root, 'Försök igen').click()
    await settle()
    expect(root.querySelectorAll('.item')).toHaveLength(2)
  })

  it('searches after a pause in the typing, with one request, and says how many there are', async () => {
    const calls = serve()
    const { root } = await show()
    await fill(root, {})
    const field = find<HTMLInputElement>(root, 'input[type=search]')
    for (const value of ['b', 'bä', 'bänk']) {
      field.value = value
      field.dispatchEvent(new Event('input'))
    }
    await settle(400)
    const searches = calls.filter(({ url }) => url.searchParams.has('q'))
    expect(searches.map(({ url }) => url.searchParams.get('q'))).toEqual(['bänk'])
    expect(find(root, '[role=status]').textContent).toBe('3 träffar')
  })

  it('speaks the language it is asked for', async () => {
    serve()
    const { root } = await show('exempelkommun/parken', 'lang="en-GB"')
    await eventually(() => expect(words(root)).toContain('Make a proposal'))
    expect(find(root, '.root').lang).toBe('en')
  })

  it('says kindly that a dialogue is not open', async () => {
    const calls = serve()
    expect(words((await show('exempelkommun/draft')).root)).toContain('Dialogen förbereds')
    expect(words((await show('exempelkommun/scheduled')).root)).toContain('Dialogen öppnar 1 december 2026 kl. 08:00')
    expect(words((await show('exempelkommun/paused')).root)).toContain('Dialogen är pausad')
    expect(calls).toHaveLength(0)
  })

  it('shows what was proposed in a closed dialogue, and takes nothing', async () => {
    serve()
    const { root } = await show('exempelkommun/closed')
    expect(words(root)).toContain('Dialogen är avslutad')
    expect(words(root)).toContain('Förslag 1')
    expect(button(root, 'Lämna ett förslag')).toBeUndefined()
  })

  it('tells the webmaster of a site that is not listed, and offers no form', async () => {
    serve()
    const { root } = await show('exempelkommun/unlisted')
    expect(words(root)).toContain('Till dig som är webbansvarig')
    expect(button(root, 'Lämna ett förslag')).toBeUndefined()
  })

  it('invites to be the first, with nothing to search', async () => {
    serve({ 'GET proposals': () => Response.json({ items: [], total: 0 }) })
    const { root } = await show()
    expect(words(root)).toContain('Bli först')
    expect(find(root, '[role=search]')).toBeNull()
  })

  it('shows payloads as the text they are', async () => {
    const payload = '<img src=x onerror=alert(1)><!--{{1}}'
    serve({
      'GET proposals': () => Response.json({ items: [{ ...item(1), heading: payload, author: payload }], total: 1 }),
    })
    const { root } = await show()
    expect(find(root, '.open').textContent).toBe(payload)
    expect(root.querySelector('img')).toBeNull()
  })

  it('leaves nothing under way when it is removed', async () => {
    const pending = serve({ 'GET proposals': () => new Promise(() => {}) })
    const { element, root } = await show()
    const field = find<HTMLInputElement>(root, 'input[type=search]')
    field.value = 'bänk'
    field.dispatchEvent(new Event('input'))
    element.remove()
    expect(pending[0]?.init.signal?.aborted).toBe(true)
    await settle(400)
    expect(pending).toHaveLength(1)
  })

  it('starts again when it is put back', async () => {
    const calls = serve({ 'GET proposals': () => new Promise(() => {}) })
    const { element } = await show()
    element.remove()
    document.body.append(element)
    await settle()
    expect(calls).toHaveLength(2)
  })
})
