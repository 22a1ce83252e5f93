import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConfiguration, introduce, rootOf } from '../../test/page.ts'

const settle = (time = 30) => new Promise((resolve) => setTimeout(resolve, time))

const item = (n: number) => ({
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
const receipt = {
  id: 'id',
  reference: 'MK-7F3K-9Q2',
  code: 'c',
  url: 'https://min-kommun.test/r/c',
  status: 'submitted',
  createdAt: '2026-10-14T12:00:00.000Z',
}

type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>

/** The service, as far as these tests need it. */
function serve(overrides: Record<string, Answer> = {}) {
  const calls: { method: string; url: URL; init: RequestInit }[] = []
  const answers: Record<string, Answer> = {
    'GET proposals': (url) =>
      Response.json(
        url.searchParams.get('cursor') ? { items: [item(3)] } : { items: [item(1), item(2)], total: 3, next: 'more' },
      ),
    'GET id-1': () =>
      Response.json({ ...item(1), text: 'Hela texten.\n\nMer.', reference: receipt.reference, history: [] }),
    'GET challenge': () => Response.json({ parameters: { expiresAt: Date.now() }, signature: '' }),
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

async function show(dialogue = 'exempelkommun/parken', attributes = '') {
  document.body.innerHTML = `<min-kommun dialogue="${dialogue}" ${attributes}></min-kommun>`
  await settle()
  const element = document.body.firstElementChild as HTMLElement
  return { element, root: rootOf(element) }
}

const find = <T extends HTMLElement>(root: ShadowRoot, selector: string) => root.querySelector(selector) as T
const words = (root: ShadowRoot) => (root.textContent ?? '').replace(/\s+/g, ' ')
const button = (root: ShadowRoot, text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement

async function fill(root: ShadowRoot, values: Record<string, string>) {
  for (const [id, value] of Object.entries(values)) {
    const field = find<HTMLInputElement>(root, `#${id}`)
    field.value = value
    field.dispatchEvent(new Event('input'))
  }
  await settle()
}

async function openForm() {
  const shown = await show()
  button(shown.root, 'Lämna ett förslag').click()
  await settle(200)
  return shown
}

const send = async (root: ShadowRoot) => {
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(60)
}
const proposal = { heading: 'Bänkar', text: 'Fler bänkar.', name: 'Karin' }

beforeAll(async () => {
  // Lazy parts are fetched for the first time here, so that no test has to wait for it.
  await Promise.all([import('./form.ts'), import('./outcome.ts'), import('./detail.ts')])
  await import('../../parts/personal-numbers.ts')
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
    await vi.waitFor(() => expect(words(root)).toContain('Make a proposal'))
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

describe('the form', () => {
  it('leads to what is missing', async () => {
    const calls = serve()
    const { root } = await openForm()
    await send(root)
    expect(words(root)).toContain('Du behöver rätta 3 uppgifter')
    expect(root.activeElement?.className).toBe('summary')
    const heading = find(root, '#heading')
    expect(heading.getAttribute('aria-invalid')).toBe('true')
    expect(heading.getAttribute('aria-describedby')).toBe('heading-hint heading-error heading-note')
    find(root, '.summary a').click()
    await settle()
    expect(root.activeElement?.id).toBe('heading')
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(0)
  })

  it('sends once, and shows the reference number', async () => {
    const calls = serve()
    const submitted = vi.fn()
    document.addEventListener('min-kommun:submitted', (event) => submitted((event as CustomEvent).detail), {
      once: true,
    })
    const { root } = await openForm()
    await fill(root, proposal)
    await send(root)
    expect(words(root)).toContain('Tack! Vi har tagit emot ditt förslag.')
    expect(words(root)).toContain('MK-7F3K-9Q2')
    expect(words(root)).toContain('Senast 19 oktober 2026 får du besked.')
    expect(submitted).toHaveBeenCalledWith({ reference: 'MK-7F3K-9Q2' })
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(localStorage).toHaveLength(0)
  })

  it('repeats with the same key, and says nothing of receiving before it is so', async () => {
    let tries = 0
    const calls = serve({
      'POST proposals': () =>
        ++tries < 2 ? new Response('', { status: 503 }) : Response.json(receipt, { status: 201 }),
    })
    const { root } = await openForm()
    await fill(root, proposal)
    await send(root)
    expect(words(root)).toContain('Vi kunde inte skicka. Texten finns kvar.')
    expect(words(root)).not.toContain('tagit emot')
    await settle(1600)
    expect(words(root)).toContain('MK-7F3K-9Q2')
    const posts = calls.filter(({ method }) => method === 'POST')
    const keys = posts.map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key'])
    expect(posts).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('takes an earlier receipt for success, and says so', async () => {
    serve({ 'POST proposals': () => Response.json({ code: 'already_received', receipt }, { status: 409 }) })
    const { root } = await openForm()
    await fill(root, proposal)
    await send(root)
    expect(words(root)).toContain('MK-7F3K-9Q2')
    expect(words(root)).toContain('Vi hade redan tagit emot förslaget.')
  })

  it('shows the service’s findings at their fields', async () => {
    const errors = [{ pointer: '/heading', code: 'too_long', maximum: 120 }]
    serve({ 'POST proposals': () => Response.json({ code: 'invalid_input', errors }, { status: 422 }) })
    const { root } = await openForm()
    await fill(root, proposal)
    await send(root)
    expect(find(root, '#heading-error').textContent).toBe('Rubriken får ha högst 120 tecken.')
    expect(find<HTMLInputElement>(root, '#heading').value).toBe('Bänkar')
  })

  it('says in words that the dialogue has closed meanwhile, and keeps the text', async () => {
    serve({ 'POST proposals': () => Response.json({ code: 'dialogue_not_open' }, { status: 403 }) })
    const failed = vi.fn()
    document.addEventListener('min-kommun:error', (event) => failed((event as CustomEvent).detail), { once: true })
    const { root } = await openForm()
    await fill(root, proposal)
    await send(root)
    expect(words(root)).toContain('Dialogen tar inte emot något just nu.')
    expect(find<HTMLTextAreaElement>(root, '#text').value).toBe('Fler bänkar.')
    expect(failed).toHaveBeenCalledWith({ code: 'dialogue_not_open' })
  })

  it('warns about a personnummer while typing, and sends all the same', async () => {
    const calls = serve()
    const { root } = await openForm()
    await fill(root, { ...proposal, text: 'Jag är 811228-9874.' })
    await settle(200)
    expect(find(root, '#text-note').textContent).toContain('personnummer')
    await send(root)
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('counts only near the limit', async () => {
    serve()
    const { root } = await openForm()
    await fill(root, { heading: 'a'.repeat(90) })
    expect(find(root, '#heading-note').textContent).toBe('')
    await fill(root, { heading: 'a'.repeat(119) })
    expect(find(root, '#heading-note').textContent).toBe('Du har 1 tecken kvar.')
    await fill(root, { heading: 'a'.repeat(122) })
    expect(find(root, '#heading-note').textContent).toBe('Du har 2 tecken för mycket.')
  })

  it('keeps what was typed when it is cancelled and opened again', async () => {
    serve()
    const { root } = await openForm()
    await fill(root, proposal)
    button(root, 'Avbryt').click()
    await settle()
    expect(root.activeElement?.id).toBe('propose')
    button(root, 'Lämna ett förslag').click()
    await settle()
    expect(find<HTMLInputElement>(root, '#heading').value).toBe('Bänkar')
  })

  it('begins the next proposal empty and with another key', async () => {
    const calls = serve()
    const { root } = await openForm()
    await fill(root, proposal)
    await send(root)
    button(root, 'Lämna ett förslag till').click()
    await settle()
    expect(find<HTMLInputElement>(root, '#heading').value).toBe('')
    await fill(root, proposal)
    await send(root)
    const keys = calls
      .filter(({ method }) => method === 'POST')
      .map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key'])
    expect(new Set(keys).size).toBe(2)
  })
})

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

  it('says kindly that it is gone', async () => {
    serve({ 'GET id-1': () => Response.json({ code: 'not_found' }, { status: 404 }) })
    const { root } = await openDetail()
    expect(find(root, 'h2').textContent).toBe('Förslaget finns inte här längre.')
  })
})
