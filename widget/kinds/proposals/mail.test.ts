import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, fill, find, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  await Promise.all([import('./detail.ts'), import('./mail.ts'), import('../../controllers/proof.ts')])
  await introduce(createConfiguration())
  await introduce(createConfiguration({ slug: 'mejl' }, { supporting: 'email' }))
})

beforeEach(() => localStorage.clear())
afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

async function openDetail(dialogue?: string) {
  const shown = await show(dialogue)
  find(shown.root, '.open').click()
  await settle(100)
  return shown
}

async function submit(root: ShadowRoot) {
  find(root, '.mail').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(60)
}

describe('support by a mailed link', () => {
  it('asks for an address, and says that the vote waits for the link', async () => {
    const calls = serve()
    const { root } = await openDetail('exempelkommun/mejl')
    expect(words(root)).toContain('Varje bekräftad e-postadress räknas en gång.')
    expect(root.querySelector('#support')).toBeNull()
    await fill(root, { 'support-email': 'karin@exempel.se' })
    await submit(root)
    expect(words(root)).toContain('Bekräfta din röst via länken i mejlet.')
    expect(root.activeElement?.id).toBe('support-mailed')
    const sent = calls.find(({ url, method }) => method === 'POST' && url.pathname.endsWith('/support'))
    expect(JSON.parse(String(sent?.init.body))).toMatchObject({ email: 'karin@exempel.se', key: expect.any(String) })
    expect(localStorage).toHaveLength(0)
  })

  it('leads to an address that is none, and sends nothing', async () => {
    const calls = serve()
    const { root } = await openDetail('exempelkommun/mejl')
    await fill(root, { 'support-email': 'karin' })
    await submit(root)
    expect(root.activeElement?.id).toBe('support-email')
    expect(find(root, '#support-email-error').textContent).toContain('namn@exempel.se')
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(0)
  })

  it('has a key for each address, so that a wrong one can be put right', async () => {
    const calls = serve({ 'POST support': () => Response.json({ code: 'dialogue_not_open' }, { status: 403 }) })
    const { root } = await openDetail('exempelkommun/mejl')
    for (const email of ['karin@exempel.se', 'karin@exempel.se', 'karin@exempel.nu']) {
      await fill(root, { 'support-email': email })
      await submit(root)
    }
    expect(words(root)).toContain('Dialogen tar inte emot något just nu.')
    const keys = calls.filter(({ method }) => method === 'POST').map(({ init }) => JSON.parse(String(init.body)).key)
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('a proposal in the detail', () => {
  it('can be followed by mail', async () => {
    const calls = serve()
    const { root } = await openDetail()
    button(root, 'Följ via e-post').click()
    await settle(100)
    expect(root.activeElement?.id).toBe('followers-email')
    await fill(root, { 'followers-email': 'karin@exempel.se' })
    await submit(root)
    expect(words(root)).toContain('Bekräfta att du vill följa förslaget via länken i mejlet.')
    expect(calls.some(({ url }) => url.pathname.endsWith('/followers'))).toBe(true)
  })

  it('can be handed on as a link', async () => {
    serve()
    const writeText = vi.fn(async () => {})
    vi.stubGlobal('navigator', { clipboard: { writeText }, onLine: true })
    const { root } = await openDetail()
    button(root, 'Kopiera länk').click()
    await settle()
    expect(writeText).toHaveBeenCalledWith('https://min-kommun.test/exempelkommun/parken?proposal=id-1')
    expect(words(root)).toContain('Länken är kopierad.')
  })

  it('shows the link where the browser does not let it be copied', async () => {
    serve()
    vi.stubGlobal('navigator', { onLine: true })
    const { root } = await openDetail()
    button(root, 'Kopiera länk').click()
    await settle()
    expect(find<HTMLInputElement>(root, '#address').value).toContain('?proposal=id-1')
    expect(root.activeElement?.id).toBe('address')
  })
})
