import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, eventually, fill, find, receipt, serve, settle, show, words } from '../../test/service.ts'

async function openForm() {
  const shown = await show()
  button(shown.root, 'Lämna ett förslag').click()
  await settle(200)
  return shown
}

const proceed = async (root: ShadowRoot) => {
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(60)
}

/** Resolves when the answer, or the lack of one, is shown. */
const send = async (root: ShadowRoot) => {
  await proceed(root)
  if (!root.querySelector('.review')) return
  await proceed(root)
  await eventually(() => expect(words(root)).not.toContain('Skickar'))
  await settle()
}
const isSent = ({ method, url }: { method: string; url: URL }) =>
  method === 'POST' && url.pathname.endsWith('/proposals')
const proposal = { heading: 'Bänkar', text: 'Fler bänkar.', name: 'Karin' }

beforeAll(async () => {
  // Lazy parts are fetched for the first time here, so that no test has to wait for it.
  await Promise.all([import('./form.ts'), import('./outcome.ts'), import('./review.ts'), import('./similar.ts')])
  await Promise.all([import('../../parts/personal-numbers.ts'), import('../../controllers/proof.ts')])
  await introduce(createConfiguration())
})

beforeEach(() => localStorage.clear())
afterEach(() => document.body.replaceChildren())

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
    expect(calls.filter(isSent)).toHaveLength(0)
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
    expect(calls.filter(isSent)).toHaveLength(1)
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
    const posts = calls.filter(isSent)
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
    expect(words(find(root, '.review').getRootNode() as ShadowRoot)).toContain('Fler bänkar.')
    expect(failed).toHaveBeenCalledWith({ code: 'dialogue_not_open' })
  })

  it('warns about a personnummer while typing, and sends all the same', async () => {
    const calls = serve()
    const { root } = await openForm()
    await fill(root, { ...proposal, text: 'Jag är 811228-9874.' })
    await settle(200)
    expect(find(root, '#text-note').textContent).toContain('personnummer')
    await send(root)
    expect(calls.filter(isSent)).toHaveLength(1)
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
    const keys = calls.filter(isSent).map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key'])
    expect(new Set(keys).size).toBe(2)
  })
})
