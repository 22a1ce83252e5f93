import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, find, item, receipt, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  // Lazy parts are fetched for the first time here, so that no test has to wait for it.
  await Promise.all([import('./form.ts'), import('./outcome.ts'), import('./detail.ts')])
  await Promise.all([import('../../parts/personal-numbers.ts'), import('../../controllers/proof.ts')])
  await introduce(createConfiguration())
})

beforeEach(() => localStorage.clear())
afterEach(() => document.body.replaceChildren())

describe('one proposal', () => {
  async function openDetail() {
    const shown = await show()
    find(shown.root, '.open').click()
    await settle(100)
    return shown
  }

  it('shows the whole text, and leads back to where it was opened', async () => {
    serve()
    const { root } = await openDetail()
    expect(find(root, 'h2').textContent).toBe('Förslag 1')
    expect(root.querySelectorAll('.words p')).toHaveLength(2)
    button(root, 'Alla förslag').click()
    await settle()
    expect(root.activeElement?.id).toBe('p-id-1')
  })

  it('is supported once a device is minted, and withdrawn with the same one', async () => {
    const calls = serve()
    const { root } = await openDetail()
    expect(localStorage).toHaveLength(0)
    find(root, '#support').click()
    await settle(60)
    expect(words(root)).toContain('2 av 100 röster')
    expect(words(root)).toContain('Tack! Ditt stöd är räknat.')
    expect(localStorage.getItem('min-kommun:device:exempelkommun')).toBe('token')
    find(root, '#support').click()
    await settle(60)
    expect(words(root)).toContain('Ditt stöd är borttaget.')
    expect(calls.filter(({ url }) => url.pathname.endsWith('/devices'))).toHaveLength(1)
    expect(localStorage.getItem('min-kommun:supported:exempelkommun')).toBe('[]')
  })

  it('gets a new device when the service does not know the old one', async () => {
    localStorage.setItem('min-kommun:device:exempelkommun', 'old')
    const calls = serve({
      'PUT support': (_, init) =>
        (init.headers as Record<string, string>)['Min-Kommun-Device'] === 'old'
          ? Response.json({ code: 'unauthenticated' }, { status: 401 })
          : Response.json({ supports: 2, supported: true }),
    })
    const { root } = await openDetail()
    find(root, '#support').click()
    await settle(60)
    expect(words(root)).toContain('Tack! Ditt stöd är räknat.')
    expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(2)
  })

  it('says what to do when the support could not be counted', async () => {
    serve({ 'PUT support': () => Response.json({ code: 'too_many_requests' }, { status: 429 }) })
    const { root } = await openDetail()
    find(root, '#support').click()
    await settle(60)
    expect(words(root)).toContain('Vänta en stund och försök igen.')
    expect(words(root)).toContain('1 av 100 röster')
  })

  it('says what the kommun promises at the threshold, while it can be reached', async () => {
    await introduce(createConfiguration({ slug: 'promising' }, { handlingMonths: 6 }))
    const sentence = 'När gränsen är nådd hanterar kommunen förslaget inom 6 månader.'
    for (const status of ['published', 'answered']) {
      const body = { ...item(1), status, text: 'Text.', reference: receipt.reference, history: [] }
      serve({ 'GET id-1': () => Response.json(body) })
      const { root } = await show('exempelkommun/promising')
      find(root, '.open').click()
      await settle(100)
      expect(words(root).includes(sentence)).toBe(status === 'published')
    }
  })

  it('has the kommun’s answer before the way to support, which says nothing of browsers once it is closed', async () => {
    const response = { text: 'Det blir så.', by: 'Nämnden', at: item(1).publishedAt }
    const body = { ...item(1), status: 'answered', text: 'Text.', reference: receipt.reference, history: [], response }
    serve({ 'GET id-1': () => Response.json(body) })
    const { root } = await openDetail()
    expect(words(root).indexOf('Det blir så.')).toBeLessThan(words(root).indexOf('Det går inte längre att stödja'))
    expect(words(root)).not.toContain('Varje webbläsare')
  })

  it('says kindly that it is gone', async () => {
    serve({ 'GET id-1': () => Response.json({ code: 'not_found' }, { status: 404 }) })
    const { root } = await openDetail()
    expect(find(root, 'h2').textContent).toBe('Förslaget finns inte här längre.')
  })
})
