import { expect, vi } from 'vitest'
import { rootOf } from './page.ts'

export const settle = (time = 30) => new Promise((resolve) => setTimeout(resolve, time))

export const item = (n: number) => ({
  id: `id-${n}`,
  heading: `Förslag ${n}`,
  excerpt: 'Kort text.',
  category: 'lek',
  author: 'Karin',
  status: 'published',
  supports: n,
  publishedAt: '2026-10-14T12:00:00.000Z',
  answered: false,
})
export const receipt = {
  id: 'id',
  reference: 'MK-7F3K-9Q2',
  code: 'c',
  url: 'https://min-kommun.test/r/c',
  status: 'submitted',
  createdAt: '2026-10-14T12:00:00.000Z',
}

export type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>

/** The service, as far as these tests need it. */
export function serve(overrides: Record<string, Answer> = {}) {
  const calls: { method: string; url: URL; init: RequestInit }[] = []
  const answers: Record<string, Answer> = {
    'GET proposals': (url) =>
      Response.json(
        url.searchParams.get('cursor') ? { items: [item(3)] } : { items: [item(1), item(2)], total: 3, next: 'more' },
      ),
    'GET id-1': () =>
      Response.json({ ...item(1), text: 'Hela texten.\n\nMer.', reference: receipt.reference, history: [] }),
    'GET challenge': () => Response.json({ parameters: { expiresAt: Date.now() }, signature: '' }),
    'POST flags': () => Response.json({ flagged: true }),
    'POST similar': () => Response.json({ items: [] }),
    'POST support': () => Response.json({ mailed: true }),
    'POST followers': () => Response.json({ mailed: true }),
    'POST proposals': () => Response.json(receipt, { status: 201 }),
    'POST devices': () => Response.json({ device: 'token' }, { status: 201 }),
    'PUT support': () => Response.json({ supports: 2, supported: true }),
    'DELETE support': () => Response.json({ supports: 1, supported: false }),
    ...overrides,
  }
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address)
    const method = init.method ?? 'GET'
    const last = url.pathname.includes('/challenges/') ? 'challenge' : url.pathname.split('/').at(-1)
    calls.push({ method, url, init })
    init.signal?.throwIfAborted()
    const answer = await answers[`${method} ${last}`]?.(url, init)
    init.signal?.throwIfAborted()
    return answer ?? Response.json({ code: 'not_found' }, { status: 404 })
  })
  return calls
}

export async function show(dialogue = 'exempelkommun/parken', attributes = '') {
  document.body.innerHTML = `<min-kommun dialogue="${dialogue}" ${attributes}></min-kommun>`
  const element = document.body.firstElementChild as HTMLElement
  // The first rendering has tasks of its own, which on a busy machine take longer than any fixed time.
  await eventually(() => expect(rootOf(element).childElementCount).toBeGreaterThan(0))
  await settle()
  return { element, root: rootOf(element) }
}

/** Waits until it no longer throws, on a busy machine as well. */
export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 })

export const find = <T extends HTMLElement>(root: ShadowRoot, selector: string) => root.querySelector(selector) as T
export const words = (root: ShadowRoot) => (root.textContent ?? '').replace(/\s+/g, ' ')
export const button = (root: ShadowRoot, text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement

export async function fill(root: ShadowRoot, values: Record<string, string>) {
  for (const [id, value] of Object.entries(values)) {
    const field = find<HTMLInputElement>(root, `#${id}`)
    field.value = value
    field.dispatchEvent(new Event('input'))
  }
  await settle()
}
