import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, fill, find, item, receipt, serve, settle, show, words } from '../../test/service.ts'

const name = 'min-kommun:draft:exempelkommun/parken'
const proposal = { heading: 'Bänkar', text: 'Fler bänkar.', name: 'Karin' }

const isSent = ({ method, url }: { method: string; url: URL }) =>
  method === 'POST' && url.pathname.endsWith('/proposals')

async function openForm() {
  const shown = await show()
  button(shown.root, 'Lämna ett förslag').click()
  await settle(100)
  return shown
}

async function submit(root: ShadowRoot) {
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(100)
}

beforeAll(async () => {
  await Promise.all([import('./form.ts'), import('./outcome.ts'), import('./review.ts'), import('./similar.ts')])
  await Promise.all([
    import('./detail.ts'),
    import('../../parts/personal-numbers.ts'),
    import('../../controllers/proof.ts'),
  ])
  await introduce(createConfiguration())
})

beforeEach(() => localStorage.clear())
afterEach(() => {
  document.body.replaceChildren()
  vi.useRealTimers()
})

describe('the answers, before they are sent', () => {
  it('are shown as they will be sent, and nothing has been sent', async () => {
    const calls = serve()
    const { root } = await openForm()
    await fill(root, { ...proposal, place: 'Stortorget' })
    await submit(root)
    expect(words(root)).toContain('Kontrollera dina svar')
    expect(root.activeElement?.id).toBe('title')
    expect([...root.querySelectorAll('dt')].map((one) => one.textContent)).toEqual([
      'Rubrik',
      'Beskrivning',
      'Plats',
      'Ditt namn',
    ])
    expect(calls.filter(isSent)).toHaveLength(0)
    await submit(root)
    expect(words(root)).toContain('MK-7F3K-9Q2')
    expect(JSON.parse(String(calls.find(isSent)?.init.body))).toMatchObject({ place: 'Stortorget', heading: 'Bänkar' })
  })

  it('lead back to the field of the one to change', async () => {
    serve()
    const { root } = await openForm()
    await fill(root, proposal)
    await submit(root)
    const [, change] = root.querySelectorAll<HTMLElement>('dd .link')
    change?.click()
    await settle()
    expect(root.activeElement?.id).toBe('text')
    expect(find<HTMLTextAreaElement>(root, '#text').value).toBe('Fler bänkar.')
  })
})

describe('a draft', () => {
  it('is kept only when the citizen says so, and is gone when it is sent', async () => {
    serve()
    const { root } = await openForm()
    await fill(root, proposal)
    expect(localStorage).toHaveLength(0)
    button(root, 'Spara utkast på den här enheten').click()
    await settle()
    expect(JSON.parse(localStorage.getItem(name) ?? '').draft).toMatchObject(proposal)
    expect(words(root)).toContain('Utkastet är sparat')
    await submit(root)
    await submit(root)
    expect(words(root)).toContain('MK-7F3K-9Q2')
    expect(localStorage).toHaveLength(0)
  })

  it('is there again on the next visit, and can be thrown away', async () => {
    serve()
    localStorage.setItem(name, JSON.stringify({ draft: proposal, savedAt: Date.now() - 1000 }))
    const { root } = await openForm()
    expect(find<HTMLInputElement>(root, '#heading').value).toBe('Bänkar')
    button(root, 'Ta bort utkastet').click()
    await settle()
    expect(localStorage).toHaveLength(0)
    expect(words(root)).toContain('Utkastet är borttaget')
    expect(root.activeElement?.id).toBe('save-draft')
  })

  it.each([
    ['older than a week', JSON.stringify({ draft: proposal, savedAt: Date.now() - 8 * 86_400_000 })],
    ['not ours', '{"a":1}'],
  ])('that is %s is forgotten', async (_, stored) => {
    serve()
    localStorage.setItem(name, stored)
    const { root } = await openForm()
    expect(find<HTMLInputElement>(root, '#heading').value).toBe('')
    expect(localStorage).toHaveLength(0)
  })
})

describe('similar proposals', () => {
  const isQuestion = ({ url }: { url: URL }) => url.pathname.endsWith('/similar')

  it('are asked for after a pause, once, and lead there and back with the text kept', async () => {
    const calls = serve({ 'POST similar': () => Response.json({ items: [item(1)] }) })
    const { root } = await openForm()
    for (const heading of ['B', 'Bä', 'Bänkar']) await fill(root, { heading })
    await settle(500)
    expect(calls.filter(isQuestion)).toHaveLength(1)
    expect(find(root, '.similar [role=status]').textContent).toBe('1 liknande förslag visas under rubriken.')
    button(root, 'Förslag 1').click()
    await settle(100)
    expect(words(root)).toContain('Hela texten.')
    button(root, 'Tillbaka till det du skriver').click()
    await settle()
    expect(root.activeElement?.id).toBe('s-id-1')
    expect(find<HTMLInputElement>(root, '#heading').value).toBe('Bänkar')
  })

  it('are never in the way when they cannot be had', async () => {
    serve({ 'POST similar': () => Response.json({ code: 'too_many_requests' }, { status: 429 }) })
    const { root } = await openForm()
    await fill(root, proposal)
    await settle(500)
    expect(root.querySelector('.similar h3')).toBeNull()
    await submit(root)
    await submit(root)
    expect(words(root)).toContain(receipt.reference)
  })

  it('that say the same are where a refused proposal leads', async () => {
    const refusal = { code: 'duplicate', proposal: 'id-1' }
    serve({ 'POST proposals': () => Response.json(refusal, { status: 409 }) })
    const { root } = await openForm()
    await fill(root, proposal)
    await submit(root)
    await submit(root)
    button(root, 'Visa förslaget som finns').click()
    await settle(100)
    expect(words(root)).toContain('Hela texten.')
    button(root, 'Tillbaka till det du skriver').click()
    await settle()
    expect(words(root)).toContain('Fler bänkar.')
  })
})
