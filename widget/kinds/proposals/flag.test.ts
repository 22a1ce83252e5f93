import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createConfiguration, introduce } from '../../test/page.ts'
import { button, fill, find, serve, settle, show, words } from '../../test/service.ts'

beforeAll(async () => {
  await Promise.all([import('./detail.ts'), import('./flag.ts'), import('../../controllers/proof.ts')])
  await introduce(createConfiguration())
})

beforeEach(() => localStorage.clear())
afterEach(() => document.body.replaceChildren())

async function openFlag() {
  const { root } = await show()
  find(root, '.open').click()
  await settle(100)
  button(root, 'Anmäl innehåll').click()
  await settle(100)
  return root
}

async function send(root: ShadowRoot, reason: string) {
  const select = find<HTMLSelectElement>(root, '#flag-reason')
  select.value = reason
  select.dispatchEvent(new Event('change'))
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }))
  await settle(60)
}

describe('a flag', () => {
  it('reaches the moderators with its reason, as a device', async () => {
    const calls = serve()
    const root = await openFlag()
    expect(root.activeElement?.id).toBe('flag-reason')
    await send(root, 'spam')
    expect(words(root)).toContain('Tack! En moderator tittar på det.')
    const sent = calls.find(({ url }) => url.pathname.endsWith('/id-1/flags'))
    expect(sent?.init.body).toBe('{"reason":"spam"}')
    expect(sent?.init.headers).toMatchObject({ 'Min-Kommun-Device': 'token' })
  })

  it('needs a reason, and words for one of its own', async () => {
    const calls = serve()
    const root = await openFlag()
    await send(root, '')
    expect(root.activeElement?.id).toBe('flag-reason')
    await send(root, 'other')
    expect(root.activeElement?.id).toBe('flag-words')
    expect(calls.some(({ url }) => url.pathname.endsWith('/flags'))).toBe(false)
    await fill(root, { 'flag-words': 'Det är inte sant.' })
    await send(root, 'other')
    expect(calls.some(({ url }) => url.pathname.endsWith('/flags'))).toBe(true)
  })
})
