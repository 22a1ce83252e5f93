import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, fill, find, serve, settle, show, words } from '../../test/service.ts'
import { shrink } from './shrink.ts'

vi.mock('./shrink.ts', () => ({ shrink: vi.fn() }))

beforeAll(async () => {
  await Promise.all([import('./form.ts'), import('./review.ts'), import('./pictures.ts'), import('./outcome.ts')])
  await Promise.all([
    import('./similar.ts'),
    import('../../parts/personal-numbers.ts'),
    import('../../controllers/proof.ts'),
  ])
  await introduce(createConfiguration())
})

beforeEach(() => {
  vi.mocked(shrink).mockImplementation(async () => ({ data: 'AAAA', preview: document.createElement('canvas') }))
})
afterEach(() => document.body.replaceChildren())

async function openForm() {
  const { root } = await show()
  button(root, 'Lämna ett förslag').click()
  await settle(100)
  await fill(root, { heading: 'Bänkar', text: 'Fler bänkar.', name: 'Karin' })
  return root
}

async function choose(root: ShadowRoot, ...types: string[]) {
  const input = find<HTMLInputElement>(root, '#pictures')
  const files = types.map((type, index) => new File(['x'], `bild-${index}`, { type }))
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change'))
  await settle(60)
}

async function proceed(root: ShadowRoot) {
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(100)
}

describe('pictures', () => {
  it('are sent with the words that say what they show', async () => {
    const calls = serve()
    const root = await openForm()
    await choose(root, 'image/jpeg', 'image/png')
    expect(root.querySelectorAll('.pictures canvas')).toHaveLength(2)
    await fill(root, { 'alt-0': 'En bänk', 'alt-1': 'En ek' })
    await proceed(root)
    expect(words(root)).toContain('En ek')
    await proceed(root)
    const sent = calls.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/proposals'))
    expect(JSON.parse(String(sent?.init.body)).pictures).toEqual([
      { data: 'AAAA', alt: 'En bänk' },
      { data: 'AAAA', alt: 'En ek' },
    ])
  })

  it('without words lead to where they are missing', async () => {
    serve()
    const root = await openForm()
    await choose(root, 'image/webp')
    await proceed(root)
    expect(root.activeElement?.id).toBe('alt-0')
    expect(find(root, '#alt-0-error').textContent).toBe('Beskriv vad bilden visar.')
  })

  it('can be removed again', async () => {
    serve()
    const root = await openForm()
    await choose(root, 'image/webp')
    button(root, 'Ta bort bilden').click()
    await settle()
    expect(root.querySelector('.pictures')).toBeNull()
    expect(root.activeElement?.id).toBe('pictures')
  })

  it.each([
    [['image/svg+xml'], 'Filtypen fungerar inte.'],
    [['image/png', 'image/png', 'image/png', 'image/png'], 'Välj högst tre bilder.'],
  ])('%j are refused in words', async (types, sentence) => {
    serve()
    const root = await openForm()
    await choose(root, ...types)
    expect(find(root, '#pictures-error').textContent).toContain(sentence)
  })

  it('that cannot be read are refused in words, here and by the service', async () => {
    const errors = [{ pointer: '/pictures/0/data', code: 'invalid_picture' }]
    serve({ 'POST proposals': () => Response.json({ code: 'invalid_input', errors }, { status: 422 }) })
    const root = await openForm()
    vi.mocked(shrink).mockRejectedValueOnce(new Error('No picture'))
    await choose(root, 'image/png')
    expect(find(root, '#pictures-error').textContent).toContain('Bilden gick inte att använda.')
    await choose(root, 'image/png')
    await fill(root, { 'alt-0': 'En ek' })
    await proceed(root)
    await proceed(root)
    expect(root.activeElement?.id).toBe('pictures')
    expect(find(root, '#pictures-error').textContent).toContain('Bilden gick inte att använda.')
  })
})
